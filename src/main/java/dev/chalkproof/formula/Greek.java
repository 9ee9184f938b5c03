package dev.chalkproof.formula;

import java.util.List;

/** Greek letters as authors may type them, and as TeX calls them. */
final class Greek {
    private static final String SMALL = "αβγδεζηθικλμνξοπρςστυφχψω";
    private static final List<String> SMALL_NAMES =
            List.of(
                    "alpha",
                    "beta",
                    "gamma",
                    "delta",
                    "varepsilon",
                    "zeta",
                    "eta",
                    "theta",
                    "iota",
                    "kappa",
                    "lambda",
                    "mu",
                    "nu",
                    "xi",
                    "omicron",
                    "pi",
                    "rho",
                    "varsigma",
                    "sigma",
                    "tau",
                    "upsilon",
                    "varphi",
                    "chi",
                    "psi",
                    "omega");
    private static final String CAPITALS = "ΓΔΘΛΞΠΣΥΦΨΩ";
    private static final List<String> CAPITAL_NAMES =
            List.of(
                    "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi",
                    "Psi", "Omega");

    private Greek() {}

    /** The command of a Greek letter; any other text is left alone. */
    static String command(String text) {
        if (text.length() != 1) {
            return text;
        }
        int small = SMALL.indexOf(text.charAt(0));
        int capital = CAPITALS.indexOf(text.charAt(0));
        if (small >= 0) {
            return "\\" + SMALL_NAMES.get(small);
        }
        return capital >= 0 ? "\\" + CAPITAL_NAMES.get(capital) : text;
    }
}
