"""Mend what is wrong in the voice's two models as they were exported; once, when they are kept."""

from ai_edge_litert import schema_py_generated as schema

from briefing.engines.baker.graph import Graph, expect

_FLEX = b"FlexRandomUniform"
_NODES = 2


def without_dropout(acoustic: bytes) -> bytes:
    """Switch off the dropout behind the pitch and energy embeddings.

    Two random nodes, which only TensorFlow's own kernels know, were left in; each takes part in
    (embedding × 2.0) × cast(random ≥ 0.5). They become a built-in operator, 0.5 → 0.0 and
    2.0 → 1.0, so that every value is kept at its own size: what inference means (Srivastava et
    al., “Dropout”, JMLR 15, 2014). The voice then says the same line the same way each time.
    """
    graph = Graph(acoustic)
    nodes = graph.named(_FLEX)
    expect(len(nodes) == _NODES, f"{_NODES} random nodes, not {len(nodes)}")
    touched = []
    constants: dict[int, tuple[float, float]] = {}
    for node in nodes:
        compared = graph.reader(node.outputs[0])
        cast = graph.reader(compared.outputs[0])
        product = graph.reader(cast.outputs[0])
        (embedding,) = set(product.inputs) - {cast.outputs[0]}
        doubled = graph.writer(embedding)
        touched += [compared, doubled]
        constants |= {tensor: (0.5, 0.0) for tensor in compared.inputs if graph.scalar(tensor)}
        constants |= {tensor: (2.0, 1.0) for tensor in doubled.inputs if graph.scalar(tensor)}
    expect(sorted(constants.values()) == [(0.5, 0.0), (2.0, 1.0)], "one threshold and one scale")
    for tensor, (old, new) in constants.items():
        expect(graph.scalar(tensor) == old, f"the constant {old}")
        alone = all(reader in touched for reader in graph.readers(tensor))
        expect(alone, "constants that serve the dropout alone")
        graph.set_scalar(tensor, new)
    graph.make_builtin(
        _FLEX,
        schema.BuiltinOperator.RANDOM_UNIFORM,
        schema.BuiltinOptions.RandomOptions,
        schema.RandomOptionsT,
    )
    return graph.packed()


def with_shifts(acoustic: bytes) -> bytes:
    """Let the inputs for pitch and energy be added to what they were multiplied with.

    The model predicts both as deviations from the speaker's mean, in standard deviations. A factor
    on those leaves the mean where it is, and makes speech livelier instead of higher or louder.
    """
    graph = Graph(acoustic)
    for name in (b"f0_ratios", b"energy_ratios"):
        shaped = graph.reader(graph.input(name))
        product = graph.reader(shaped.outputs[0])
        expect(product in graph.named(schema.BuiltinOperator.MUL), f"{name.decode()} as a factor")
        graph.turn(
            product,
            schema.BuiltinOperator.ADD,
            schema.BuiltinOptions.AddOptions,
            schema.AddOptionsT,
        )
    return graph.packed()


def without_rounding(vocoder: bytes) -> bytes:
    """Keep the four sub-bands in floats, where the export rounded them to 8 bits.

    The rounding laid noise 27 dB under the voice and gated its tails and its upper bands; the
    steps around it compute in floats anyway.
    """
    graph = Graph(vocoder)
    roundings = graph.named(schema.BuiltinOperator.QUANTIZE)
    restorings = graph.named(schema.BuiltinOperator.DEQUANTIZE)
    expect(len(roundings) == len(restorings) == 1, "one step that rounds to 8 bits, and one back")
    rounding, restoring = roundings[0], restorings[0]
    rounded, restored = rounding.outputs[0], restoring.outputs[0]
    expect(graph.writer(restoring.inputs[0]) in graph.readers(rounded), "one reshape between")
    graph.make_float(restoring.inputs[0])
    graph.rewire(rounded, rounding.inputs[0])
    graph.rewire(restored, restoring.inputs[0])
    graph.drop(rounding)
    graph.drop(restoring)
    return graph.packed()
