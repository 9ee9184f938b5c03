package dev.chalkproof.typeset;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outlines of a TrueType font, as the OpenType specification lays them out. Read here and not
 * by AWT, whose fonts depend on what else is installed, so that a picture is the same everywhere.
 */
final class TrueType {
    /** Composite glyphs hold others, which in sound fonts go no deeper. */
    private static final int DEEPEST = 5;

    private final ByteBuffer data;
    private final Map<String, Integer> tables = new HashMap<>();
    private final double unitsPerEm;
    private final boolean longOffsets;
    private final int metrics;
    private final int characters;

    /**
     * A glyph.
     *
     * @param outline in ems, y growing downwards from the baseline
     * @param advance in ems
     */
    record Glyph(Path2D outline, double advance) {}

    TrueType(byte[] bytes) {
        data = ByteBuffer.wrap(bytes);
        for (int i = 0; i < data.getShort(4); i++) {
            int at = 12 + 16 * i;
            tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), data.getInt(at + 8));
        }
        unitsPerEm = unsigned(table("head") + 18);
        longOffsets = data.getShort(table("head") + 50) != 0;
        metrics = unsigned(table("hhea") + 34);
        characters = unicodeMap();
    }

    /** The glyph of a character, if the font has one. */
    Optional<Glyph> glyph(int character) {
        int index = index(character);
        if (index == 0) {
            return Optional.empty();
        }
        Path2D outline = new Path2D.Double();
        append(
                outline,
                index,
                AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm),
                0);
        int metric = table("hmtx") + 4 * Math.min(index, metrics - 1);
        return Optional.of(new Glyph(outline, unsigned(metric) / unitsPerEm));
    }

    private int table(String name) {
        Integer at = tables.get(name);
        if (at == null) {
            throw new IllegalArgumentException("a font must have the table '" + name + "'");
        }
        return at;
    }

    private int unsigned(int at) {
        return data.getShort(at) & 0xFFFF;
    }

    /** The subtable "cmap" of format 4 for Unicode's basic plane. */
    private int unicodeMap() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int at = cmap + data.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(at) == 4) {
                return at;
            }
        }
        throw new IllegalArgumentException("a font must have a character map of format 4");
    }

    private int index(int character) {
        int doubled = unsigned(characters + 6);
        int ends = characters + 14;
        int starts = ends + doubled + 2;
        for (int i = 0; i < doubled; i += 2) {
            if (character <= unsigned(ends + i)) {
                int start = unsigned(starts + i);
                if (character < start) {
                    return 0;
                }
                int delta = unsigned(starts + doubled + i);
                int offsetAt = starts + 2 * doubled + i;
                int offset = unsigned(offsetAt);
                if (offset == 0) {
                    return (character + delta) & 0xFFFF;
                }
                int index = unsigned(offsetAt + offset + 2 * (character - start));
                return index == 0 ? 0 : (index + delta) & 0xFFFF;
            }
        }
        return 0;
    }

    private int offset(int index) {
        int loca = table("loca");
        return longOffsets ? data.getInt(loca + 4 * index) : 2 * unsigned(loca + 2 * index);
    }

    private void append(Path2D outline, int index, AffineTransform placed, int depth) {
        if (offset(index) == offset(index + 1)) {
            return;
        }
        int at = table("glyf") + offset(index);
        int contours = data.getShort(at);
        if (contours >= 0) {
            outline.append(new Contours(data, at + 10, contours).outline(placed), false);
        } else if (depth < DEEPEST) {
            composite(outline, at + 10, placed, depth);
        }
    }

    private void composite(Path2D outline, int start, AffineTransform placed, int depth) {
        int at = start;
        int flags;
        do {
            flags = unsigned(at);
            int index = unsigned(at + 2);
            boolean words = (flags & 1) != 0;
            double dx = words ? data.getShort(at + 4) : data.get(at + 4);
            double dy = words ? data.getShort(at + 6) : data.get(at + 5);
            at += words ? 8 : 6;
            double[] m = {1, 0, 0, 1};
            if ((flags & 0x08) != 0) {
                m[0] = m[3] = fraction(at);
                at += 2;
            } else if ((flags & 0x40) != 0) {
                m[0] = fraction(at);
                m[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                for (int i = 0; i < 4; i++) {
                    m[i] = fraction(at + 2 * i);
                }
                at += 8;
            }
            AffineTransform part = new AffineTransform(placed);
            part.concatenate(new AffineTransform(m[0], m[1], m[2], m[3], dx, dy));
            append(outline, index, part, depth + 1);
        } while ((flags & 0x20) != 0);
    }

    /** A number with 14 binary places. */
    private double fraction(int at) {
        return data.getShort(at) / 16384.0;
    }
}
