package dev.chalkproof.formula;

import java.util.List;
import java.util.Set;

/** Canonical names back to LaTeX: {@code v_hat} with the index t is {@code \hat{v}_t}. */
final class LatexNames {
    private static final Set<String> GREEK =
            Set.of(
                    "alpha",
                    "beta",
                    "gamma",
                    "delta",
                    "epsilon",
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
                    "rho",
                    "sigma",
                    "tau",
                    "upsilon",
                    "phi",
                    "varphi",
                    "chi",
                    "psi",
                    "omega",
                    "Gamma",
                    "Delta",
                    "Theta",
                    "Lambda",
                    "Xi",
                    "Sigma",
                    "Phi",
                    "Psi",
                    "Omega",
                    "ell",
                    "pi",
                    "nabla");
    private static final Set<String> ACCENTS = Set.of("hat", "bar", "tilde", "vec", "dot", "ddot");

    private LatexNames() {}

    static String of(String name, List<String> indices) {
        String[] words = name.split("(?=[_^])", -1);
        String base = word(words[0]);
        StringBuilder subscript = new StringBuilder();
        String power = "";
        for (int i = 1; i < words.length; i++) {
            String rest = words[i].substring(1);
            if (words[i].startsWith("^")) {
                power = "^{" + word(rest) + "}";
            } else if (ACCENTS.contains(rest)) {
                base = "\\" + rest + "{" + base + "}";
            } else if (rest.startsWith("math")) {
                base = "\\" + rest + "{" + base + "}";
            } else {
                subscript.append(subscript.isEmpty() ? "" : ",").append(word(rest));
            }
        }
        for (String index : indices) {
            subscript.append(subscript.isEmpty() ? "" : ", ").append(index);
        }
        String sub = subscript.toString();
        String below = sub.isEmpty() ? "" : "_" + (sub.length() == 1 ? sub : "{" + sub + "}");
        return base + below + power;
    }

    private static String word(String word) {
        String letters = word.replaceAll("'+$", "");
        String primes = word.substring(letters.length());
        if (GREEK.contains(letters)) {
            return "\\" + letters + primes;
        }
        boolean plain = letters.length() <= 1 || letters.matches("\\d+");
        return (plain ? letters : "\\text{" + letters + "}") + primes;
    }
}
