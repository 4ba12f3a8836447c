#!/usr/bin/env python3
"""Draws the app's icons as PNG files: python3 eng/make-icons.py. The same shapes as samples/SalesFlow.App/wwwroot/favicon.svg."""
import pathlib
import struct
import zlib

ACCENT, WHITE = (15, 107, 100), (255, 255, 255)
GRID = 4  # samples per pixel and direction
TARGET = pathlib.Path(__file__).resolve().parent.parent / "samples/SalesFlow.App/wwwroot/icons"


def in_rounded(x, y, left, top, width, height, radius):
    if not (left <= x <= left + width and top <= y <= top + height):
        return False
    dx = max(left + radius - x, x - (left + width - radius), 0)
    dy = max(top + radius - y, y - (top + height - radius), 0)
    return dx * dx + dy * dy <= radius * radius


def in_lens(x, y):
    """The triangle at the right of the camera, cut off at its tip."""
    return 20.6 <= x <= 26.2 and abs(y - 16) <= 0.8 + (x - 20.6) * 0.55


def in_camera(x, y):
    return in_rounded(x, y, 6, 9.5, 13.5, 13, 3) or in_lens(x, y)


def draw(size, is_full, scale):
    """Full icons fill their square: the system cuts them to its own shape. The camera is scaled around the middle."""
    rows = []
    for row in range(size):
        line = bytearray([0])
        for column in range(size):
            inside = camera = 0
            for sample in range(GRID * GRID):
                x = (column + (sample % GRID + 0.5) / GRID) * 32 / size
                y = (row + (sample // GRID + 0.5) / GRID) * 32 / size
                if is_full or in_rounded(x, y, 0, 0, 32, 32, 7):
                    inside += 1
                    camera += in_camera(16 + (x - 16) / scale, 16 + (y - 16) / scale)
            share = camera / inside if inside else 0
            line += bytes(round(a + (w - a) * share) for a, w in zip(ACCENT, WHITE))
            line.append(round(255 * inside / (GRID * GRID)))
        rows.append(bytes(line))
    return b"".join(rows)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def write(name, size, is_full=False, scale=1.0):
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    image = zlib.compress(draw(size, is_full, scale), 9)
    (TARGET / name).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", image) + chunk(b"IEND", b""))


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    write("icon-192.png", 192)
    write("icon-512.png", 512)
    write("icon-maskable-512.png", 512, is_full=True, scale=0.8)
    write("icon-180.png", 180, is_full=True, scale=0.9)
