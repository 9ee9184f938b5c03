package dev.chalkproof.page;

import dev.chalkproof.page.FenceAttributes.Form;
import dev.chalkproof.page.FenceAttributes.Item;
import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands the attributes of one fence and reports those it doesn't.
 *
 * <p>What other tools write into the info strings of other languages is left alone.
 */
final class FenceReader {
    private static final List<String> CLASSES = List.of(".ignore", ".fail", ".hidden", ".silent");
    private static final List<String> KEYS =
            List.of("implements", "throws", "caption", "alt", "timeout", "accuracy", "from");
    private static final List<String> BESIDE_FROM = List.of("from", "caption", "alt");
    private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,7})(ms|s|min)");
    private static final Pattern TYPE =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");
    private static final Pattern LABEL = Pattern.compile(Annotation.LABEL);

    private final Draft draft;
    private final boolean java;
    private Optional<Item> id = Optional.empty();
    private Optional<MappedText> from = Optional.empty();
    private final List<Fence.Target> targets = new ArrayList<>();
    private boolean output;
    private boolean ignored;
    private boolean mustFail;
    private boolean hidden;
    private boolean silent;
    private Optional<String> expectedException = Optional.empty();
    private Optional<String> caption = Optional.empty();
    private Optional<String> alternative = Optional.empty();
    private Optional<Duration> timeout = Optional.empty();
    private OptionalDouble accuracy = OptionalDouble.empty();

    FenceReader(Draft draft, FenceAttributes attributes) {
        this.draft = draft;
        this.java = attributes.language().text().equals("java");
        attributes.items().forEach(this::read);
        if (from.isPresent()) {
            attributes.items().forEach(this::refuseBesideFrom);
        }
        if (java) {
            attributes.broken().ifPresent(this::broken);
        }
    }

    Optional<Item> id() {
        return id;
    }

    /** What the original of a translation calls the fence that this one shows. */
    Optional<MappedText> from() {
        return from;
    }

    /** The formulas named; that of an {@code implements} without value has an empty label. */
    List<Fence.Target> targets() {
        return List.copyOf(targets);
    }

    /** Whether it holds the expected output of the fence before it. */
    boolean isOutput() {
        return output;
    }

    Fence.Options options() {
        return new Fence.Options(
                ignored,
                mustFail,
                hidden,
                silent,
                expectedException,
                caption,
                alternative,
                timeout,
                accuracy);
    }

    private void read(Item item) {
        switch (item.form()) {
            case ID -> id(item);
            case CLASS -> classOf(item);
            case VALUE -> value(item);
            case BARE -> {
                if (item.name().equals("implements") && java) {
                    targets.add(new Fence.Target("", OptionalInt.empty(), item.whole().span()));
                } else {
                    unknown(item);
                }
            }
        }
    }

    private void id(Item item) {
        if (!LABEL.matcher(item.name()).matches()) {
            wrong(item, "an id is a letter followed by letters, digits and hyphens");
        } else if (id.isPresent()) {
            wrong(item, "a fence has one id");
        } else {
            id = Optional.of(item);
        }
    }

    private void classOf(Item item) {
        switch (item.name()) {
            case "output" -> {
                if (java) {
                    unknown(item);
                } else {
                    output = true;
                }
            }
            case "ignore" -> ignored = known(item);
            case "fail" -> mustFail = known(item);
            case "hidden" -> hidden = known(item);
            case "silent" -> silent = known(item);
            default -> unknown(item);
        }
    }

    private void value(Item item) {
        switch (item.name()) {
            case "caption" -> caption = Optional.of(item.value());
            case "alt" -> alternative = Optional.of(item.value());
            case "implements" -> {
                if (known(item)) {
                    targets(item);
                }
            }
            case "from" -> {
                if (known(item) && !item.value().isBlank()) {
                    from = Optional.of(item.valueText());
                } else if (java) {
                    wrong(item, "name a fence of the original page, as in from=fig-name");
                }
            }
            case "throws" -> {
                if (known(item) && matches(item, TYPE, "name a type, as in throws=IOException")) {
                    expectedException = Optional.of(item.value());
                }
            }
            case "timeout" -> {
                if (known(item)) {
                    timeout = timeout(item);
                }
            }
            case "accuracy" -> {
                if (known(item)) {
                    accuracy = accuracy(item);
                }
            }
            default -> unknown(item);
        }
    }

    /** Everything but the words around it is the original's. */
    private void refuseBesideFrom(Item item) {
        if (item.form() != Form.VALUE || !BESIDE_FROM.contains(item.name())) {
            wrong(
                    item,
                    "beside from= only caption= and alt= can stand; the rest is the original's");
        }
    }

    private void targets(Item item) {
        Matcher words = Pattern.compile("\\S+").matcher(item.valueText().text());
        int before = targets.size();
        while (words.find()) {
            MappedText word = item.valueText().substring(words.start(), words.end());
            String name = word.text().replaceFirst("^#", "").replaceFirst(",$", "");
            if (LABEL.matcher(name).matches()) {
                targets.add(new Fence.Target(name, OptionalInt.empty(), word.span()));
            } else {
                wrong(item, "name formulas by their labels, as in implements=eq-name");
            }
        }
        if (targets.size() == before) {
            wrong(item, "name formulas by their labels, as in implements=eq-name");
        }
    }

    private Optional<Duration> timeout(Item item) {
        Matcher matcher = TIMEOUT.matcher(item.value());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            wrong(item, "write a positive time such as timeout=5s, 500ms or 2min");
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "min" -> Duration.ofMinutes(amount);
                    default -> Duration.ofSeconds(amount);
                });
    }

    private OptionalDouble accuracy(Item item) {
        try {
            double ulps = Double.parseDouble(item.value().replaceFirst(" ?ulps?$", ""));
            if (ulps > 0 && Double.isFinite(ulps)) {
                return OptionalDouble.of(ulps);
            }
        } catch (NumberFormatException _) {
            // Reported below, like any other value that is no accuracy.
        }
        wrong(item, "write units in the last place, more than 0, as in accuracy=4ulp");
        return OptionalDouble.empty();
    }

    private boolean matches(Item item, Pattern pattern, String help) {
        boolean matches = pattern.matcher(item.value()).matches();
        if (!matches) {
            wrong(item, help);
        }
        return matches;
    }

    /** Whether an attribute of Java fences stands on one; if not, says so. */
    private boolean known(Item item) {
        if (!java) {
            draft.report(
                    Diagnostic.error(
                                    "unknown-attribute",
                                    item.whole().span(),
                                    "only a java fence can have '" + item.whole().text() + "'")
                            .withHelp("remove it, or make this a java fence"));
        }
        return java;
    }

    private void unknown(Item item) {
        List<String> all = new ArrayList<>(CLASSES);
        all.addAll(KEYS);
        if (!java) {
            all.add(".output");
        }
        String written = (item.form() == Form.CLASS ? "." : "") + item.name();
        // A class may lack its dot, and a key may have one too many.
        Optional<String> meant =
                all.stream().filter(name -> bare(name).equals(bare(written))).findFirst();
        meant = meant.or(() -> Suggestions.closest(written, all));
        if (!java && (meant.isEmpty() || item.form() != Form.CLASS)) {
            return;
        }
        draft.report(
                Diagnostic.error(
                                "unknown-attribute",
                                item.whole().span(),
                                "'" + written + "' is no attribute of a fence")
                        .withHelp(
                                meant.map(name -> "did you mean " + shown(name) + "?")
                                        .orElse("known are " + String.join(", ", all))));
    }

    private static String bare(String name) {
        return name.replace(".", "");
    }

    private static String shown(String name) {
        return name.startsWith(".") ? name : name + "=";
    }

    private void wrong(Item item, String help) {
        draft.report(
                Diagnostic.error(
                                "unknown-attribute",
                                item.whole().span(),
                                "'" + item.whole().text() + "' is not understood")
                        .withHelp(help));
    }

    private void broken(MappedText rest) {
        draft.report(
                Diagnostic.error(
                                "unknown-attribute",
                                rest.span(),
                                "'" + rest.text() + "' is not understood")
                        .withHelp("attributes stand in braces, as in java {.ignore}"));
    }
}
