"""Speak one text with the espeak-ng library and exit; run as a script, in a process of its own.

The library is GPL-3.0 and keeps its state from call to call; here it shares neither its licence
nor its state with the program. Only the standard library is imported, so that it starts in
milliseconds under `python -I -S`.

    espeak_worker.py LIBRARY DATA VOICE PARAMETERS < tokens > answer

PARAMETERS is JSON, `{"1": 235}` by the numbers of `espeak_PARAMETER`. The tokens are Mandarin
syllables (`zhong1`), or phonemes in `[[…]]`, each with the punctuation that follows it. The
answer is one line of JSON, `{"rate_hz": …, "words": [[position, sample], …]}` with 0-based
character positions, then 16-bit samples in the machine's byte order.
"""

import ctypes
import json
import sys
from typing import Any

_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000
_UTF8, _PHONEMES = 0x1, 0x100
_LIST_END, _WORD = 0, 1


class _Event(ctypes.Structure):
    """`espeak_EVENT` of speak_lib.h, API revision 12."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


def main(library: str, data: str, voice: str, parameters: str) -> None:
    """Read the tokens, speak them, write the answer; leave with a sentence where that fails."""
    text = sys.stdin.buffer.read()
    espeak = ctypes.CDLL(library)
    rate_hz = espeak.espeak_Initialize(_SYNCHRONOUS, 0, data.encode(), _DO_NOT_EXIT)
    if rate_hz <= 0:
        sys.exit("its data cannot be read")
    if espeak.espeak_SetVoiceByName(voice.encode()):
        sys.exit(f"it has no voice {voice}")
    for number, value in json.loads(parameters).items():
        espeak.espeak_SetParameter(int(number), value, 0)
    _refuse_english(espeak, text)
    sound = bytearray()
    words: list[tuple[int, int]] = []

    def receive(samples: Any, count: int, events: Any) -> int:  # noqa: ANN401  C pointers
        if samples:
            sound.extend(ctypes.string_at(samples, count * ctypes.sizeof(ctypes.c_short)))
        index = 0
        while events[index].type != _LIST_END:
            if events[index].type == _WORD:
                words.append((events[index].text_position - 1, events[index].sample))
            index += 1
        return 0

    callback = _CALLBACK(receive)  # kept by this name for as long as the library may call it
    espeak.espeak_SetSynthCallback(callback)
    size = ctypes.c_size_t(len(text) + 1)
    failed = espeak.espeak_Synth(text, size, 0, 0, 0, _UTF8 | _PHONEMES, None, None)
    failed = failed or espeak.espeak_Synchronize()
    if failed:
        sys.exit(f"it answered with error {failed}")
    sys.stdout.buffer.write(json.dumps({"rate_hz": rate_hz, "words": words}).encode() + b"\n")
    sys.stdout.buffer.write(sound)


def _refuse_english(espeak: ctypes.CDLL, text: bytes) -> None:
    """Leave with a sentence if the library would read a token as an English word."""
    espeak.espeak_TextToPhonemes.restype = ctypes.c_char_p
    for token in text.split():
        if not token.startswith(b"[["):
            pointer = ctypes.c_char_p(token)
            phonemes = espeak.espeak_TextToPhonemes(ctypes.byref(pointer), _UTF8, 0)
            if b"(en)" in phonemes:
                sys.exit(f"it knows no syllable “{token.decode()}”")


if __name__ == "__main__":
    main(*sys.argv[1:])
