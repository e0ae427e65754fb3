"""The editor's gate: an edition stops as a script, and is spoken when somebody has passed it.

What is left out then was decided by a person, and is not offered again tomorrow.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from briefing import pipeline
from briefing.errors import PublishError
from briefing.model import Script
from briefing.newsroom.archive import Archive
from briefing.newsroom.edition import closed_to, divided, first_draft, remembered, slug_of
from briefing.newsroom.rundown import Order, Rundown, script_of, settle
from briefing.pipeline import Made
from briefing.publish import addresses, disk, editions, write
from briefing.script import markdown
from briefing.studio import Studio
from briefing.writers.rewrite import Rewrite


@dataclass(frozen=True, slots=True)
class Submitted:
    """A script that waits for an editor."""

    file: Path
    script: Script
    kept: str = ""
    """Where an edited script went that lay there before, as a sentence."""


def submitted(order: Order, found: Rundown, writer: Rewrite) -> Submitted | None:
    """Write today's edition for an editor; None where nothing is new."""
    draft = first_draft(order, found, writer)
    if draft is None:
        return None
    placed = replace(order, slug=slug_of(order, found))
    waiting = written(draft.script, placed, closed_to(draft.script, order, found))
    told, _ = divided(found, draft.told)
    edition = waiting.file.parent.name
    Archive(order.output).submit(remembered(order, found, edition, told))
    return waiting


def written(script: Script, order: Order, closed: frozenset[str] = frozenset()) -> Submitted:
    """Write a script where its episode will be; one that waits there already is not touched."""
    output = order.output
    place = editions.place(script, write.episodes(output), order.slug, closed)
    file = script_of(output, place.id)
    if file.exists() and not (file.parent / addresses.MANIFEST).exists():
        raise PublishError(
            str(file),
            "still waits for an editor",
            f"publish it with “briefing publish {file.parent}”, or delete it",
        )
    text = markdown.to_markdown(script)
    kept = write.edited_script(file, text)
    disk.replace(file, text.encode())
    return Submitted(file, script, kept)


def passed(folder: Path, studio: Studio) -> Made:
    """Make and publish the edition whose script lies in `folder`, and remember what it told."""
    file = folder / addresses.SCRIPT
    script = pipeline.read_script(file, studio.settings)
    output = folder.resolve().parent.parent
    slug = pipeline.slug_of(file, script, output)
    if slug is None:
        raise PublishError(
            str(folder),
            "is no folder of an episode of its day",
            "name one below episodes/, or speak its script with “briefing make --script”",
        )
    made = pipeline.make(lambda _: script, studio, output, slug)
    settle(output)
    return made
