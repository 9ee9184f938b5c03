package dev.chalkproof.typeset;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path data of KaTeX's drawings (SVG 1.1, section 8.3), which have no arcs. */
final class SvgPath {
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Deque<String> tokens = new ArrayDeque<>();
    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;

    private SvgPath(String data) {
        Matcher matcher = TOKEN.matcher(data);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static Path2D read(String data) throws KatexLayout.UnknownPartException {
        return new SvgPath(data).read();
    }

    private Path2D read() throws KatexLayout.UnknownPartException {
        char command = 'M';
        while (!tokens.isEmpty()) {
            if (Character.isLetter(tokens.getFirst().charAt(0))) {
                command = tokens.removeFirst().charAt(0);
            } else if (command == 'M' || command == 'm') {
                // Further points of a move are lines.
                command = command == 'M' ? 'L' : 'l';
            }
            step(command);
        }
        return path;
    }

    private void step(char command) throws KatexLayout.UnknownPartException {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        double nextControlX = Double.NaN;
        double nextControlY = Double.NaN;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L' -> {
                to(fromX + number(), fromY + number());
                path.lineTo(x, y);
            }
            case 'H' -> {
                to(fromX + number(), y);
                path.lineTo(x, y);
            }
            case 'V' -> {
                to(x, fromY + number());
                path.lineTo(x, y);
            }
            case 'C', 'S' -> {
                boolean smooth = Character.toUpperCase(command) == 'S';
                double x1 = smooth ? reflected(x, controlX) : fromX + number();
                double y1 = smooth ? reflected(y, controlY) : fromY + number();
                nextControlX = fromX + number();
                nextControlY = fromY + number();
                to(fromX + number(), fromY + number());
                path.curveTo(x1, y1, nextControlX, nextControlY, x, y);
            }
            case 'Q' -> {
                double x1 = fromX + number();
                double y1 = fromY + number();
                to(fromX + number(), fromY + number());
                path.quadTo(x1, y1, x, y);
            }
            case 'Z' -> {
                path.closePath();
                to(startX, startY);
            }
            default -> throw new KatexLayout.UnknownPartException("path command " + command);
        }
        controlX = nextControlX;
        controlY = nextControlY;
    }

    private void to(double nextX, double nextY) {
        x = nextX;
        y = nextY;
    }

    private static double reflected(double at, double control) {
        return Double.isNaN(control) ? at : 2 * at - control;
    }

    private double number() throws KatexLayout.UnknownPartException {
        String token = tokens.pollFirst();
        if (token == null || Character.isLetter(token.charAt(0))) {
            throw new KatexLayout.UnknownPartException("path data");
        }
        return Double.parseDouble(token);
    }
}
