package dev.chalkproof.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens the {@code d} of a path: relative hundredths or tenths instead of absolute decimals. */
final class PathData {
    private static final Pattern TOKEN = Pattern.compile("[A-Z]|-?[0-9.]+");

    /**
     * From so many segments on a path is a curve, of which nobody sees a twentieth of a unit:
     * tenths will do. Frames and ticks have few and are kept to the hundredth.
     */
    private static final int CURVE = 24;

    private final StringBuilder out = new StringBuilder();
    private char command = ' ';
    private long x;
    private long y;
    private long startX;
    private long startY;

    private PathData() {}

    /**
     * Rewrites JFreeSVG's path data, made of absolute {@code M L Q C Z}. Positions are summed in
     * hundredths, so that no rounding error adds up along the path.
     */
    static String shorten(String absolute) {
        List<Segment> segments = read(absolute);
        boolean curve = segments.size() > CURVE;
        var path = new PathData();
        for (Segment segment : segments) {
            path.add(segment.command, segment.inHundredths(curve ? 10 : 1));
        }
        return path.out.toString();
    }

    /** A command with the points it takes, x and y in turn. */
    @SuppressWarnings("ArrayRecordComponent") // No two are ever compared.
    private record Segment(char command, double[] numbers) {
        long[] inHundredths(int grain) {
            return Arrays.stream(numbers)
                    .mapToLong(n -> grain * Math.round(n * 100 / grain))
                    .toArray();
        }
    }

    private static List<Segment> read(String absolute) {
        var segments = new ArrayList<Segment>();
        Matcher token = TOKEN.matcher(absolute);
        while (token.find()) {
            char command = token.group().charAt(0);
            int points =
                    switch (command) {
                        case 'M', 'L' -> 1;
                        case 'Q' -> 2;
                        case 'C' -> 3;
                        case 'Z' -> 0;
                        default ->
                                throw new IllegalArgumentException(
                                        "path command '" + command + "' must be one of M L Q C Z");
                    };
            double[] numbers = new double[2 * points];
            for (int i = 0; i < numbers.length && token.find(); i++) {
                numbers[i] = Double.parseDouble(token.group());
            }
            segments.add(new Segment(command, numbers));
        }
        return segments;
    }

    private void add(char absolute, long[] numbers) {
        int last = numbers.length - 2;
        switch (absolute) {
            case 'Z' -> {
                begin('z');
                x = startX;
                y = startY;
            }
            case 'M' -> move(numbers[0], numbers[1]);
            case 'L' -> line(numbers[0] - x, numbers[1] - y);
            default -> {
                begin(Character.toLowerCase(absolute));
                for (int i = 0; i < numbers.length; i += 2) {
                    number(numbers[i] - x);
                    number(numbers[i + 1] - y);
                }
            }
        }
        if (last >= 0) {
            x = numbers[last];
            y = numbers[last + 1];
        }
    }

    /** The first is absolute, as paths are joined by putting one behind the other. */
    private void move(long toX, long toY) {
        boolean first = out.isEmpty();
        begin(first ? 'M' : 'm');
        number(first ? toX : toX - x);
        number(first ? toY : toY - y);
        startX = toX;
        startY = toY;
    }

    private void line(long dx, long dy) {
        if (dy == 0) {
            begin('h');
            number(dx);
        } else if (dx == 0) {
            begin('v');
            number(dy);
        } else {
            begin('l');
            number(dx);
            number(dy);
        }
    }

    /** A repeated command may be left out, except that coordinates after m would mean l. */
    private void begin(char next) {
        if (next != command || next == 'm' || next == 'z') {
            out.append(next);
        }
        command = next;
    }

    private void number(long hundredths) {
        String text = Numbers.coordinate(hundredths / 100.0).replaceFirst("^(-?)0\\.", "$1.");
        boolean separated =
                text.startsWith("-") || Character.isLetter(out.charAt(out.length() - 1));
        out.append(separated ? "" : " ").append(text);
    }
}
