package dev.chalkproof.page;

import dev.chalkproof.source.Diagnostic;
import dev.chalkproof.source.MappedText;
import dev.chalkproof.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Turns code nodes into {@link Fence}s. */
final class FenceConversion {
    private final Draft draft;
    private final StandIns standIns;
    private final Places places;

    FenceConversion(Draft draft, StandIns standIns, Places places) {
        this.draft = draft;
        this.standIns = standIns;
        this.places = places;
    }

    /** The index of the formula in a {@code math} fence. */
    int formula(FencedCodeBlock node) {
        reportIfUnclosed(node);
        return draft.addFormula(
                true, code(node, standIns.restore(node.getLiteral()), 1), places.span(node));
    }

    Block convert(IndentedCodeBlock node) {
        MappedText code = code(node, standIns.restore(node.getLiteral()), 0);
        return add(
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Fence.Options.NONE,
                code,
                places.span(node));
    }

    /**
     * A fence, or nothing if it is the expected output of the one before.
     *
     * @param before the blocks before it
     */
    Optional<Block> convert(FencedCodeBlock node, List<Block> before) {
        reportIfUnclosed(node);
        MappedText code = code(node, standIns.restore(node.getLiteral()), 1);
        MappedText info = info(node);
        FenceAttributes attributes = FenceAttributes.read(info);
        FenceReader reader = new FenceReader(draft, attributes);
        if (reader.isOutput()) {
            if (!before.isEmpty()
                    && before.getLast() instanceof Block.Code last
                    && expectsOutput(draft.fences.get(last.fence()))) {
                draft.fences.set(last.fence(), draft.fences.get(last.fence()).expecting(code));
                return Optional.empty();
            }
            draft.report(
                    Diagnostic.error(
                                    "output-without-code",
                                    info.span(),
                                    "no java fence stands right before this output")
                            .withHelp("put it right after the fence whose output it holds"));
        }
        int index = draft.fences.size();
        Optional<Label> id =
                reader.id()
                        .flatMap(
                                item ->
                                        draft.addLabel(
                                                item.name(),
                                                Label.Kind.FENCE,
                                                index,
                                                item.whole().span()));
        return Optional.of(
                add(
                        attributes.language().text(),
                        id,
                        reader.from(),
                        reader.targets().stream().flatMap(this::nearest).toList(),
                        reader.options(),
                        code,
                        places.span(node)));
    }

    private static boolean expectsOutput(Fence fence) {
        return fence.language().equals("java") && fence.expectedOutput().isEmpty();
    }

    private Block add(
            String language,
            Optional<Label> id,
            Optional<MappedText> from,
            List<Fence.Target> targets,
            Fence.Options options,
            MappedText code,
            Span at) {
        int index = draft.fences.size();
        draft.fences.add(
                new Fence(
                        index,
                        language,
                        id,
                        from,
                        targets,
                        options,
                        Optional.empty(),
                        code,
                        at,
                        draft.section()));
        return new Block.Code(index);
    }

    /** Gives a target without a label the nearest display formula above; nothing if none is. */
    private Stream<Fence.Target> nearest(Fence.Target target) {
        if (!target.label().isEmpty()) {
            return Stream.of(target);
        }
        for (Formula formula : draft.formulas.reversed()) {
            if (formula.display()) {
                return Stream.of(
                        new Fence.Target("", OptionalInt.of(formula.index()), target.at()));
            }
        }
        draft.report(
                Diagnostic.error(
                                "implements-nothing",
                                target.at(),
                                "no display formula stands above this fence")
                        .withHelp("name a formula, as in implements=eq-name"));
        return Stream.empty();
    }

    private void reportIfUnclosed(FencedCodeBlock node) {
        if (node.getClosingFenceLength() == null) {
            MappedText opening = openingLine(node);
            draft.report(
                    Diagnostic.error(
                                    "fence-unclosed",
                                    opening.span(),
                                    "this fence is not closed, so that it holds all that follows")
                            .withHelp("close it with a line of as many fence characters"));
        }
    }

    private MappedText openingLine(FencedCodeBlock node) {
        SourceSpan span = node.getSourceSpans().getFirst();
        return MappedText.of(
                draft.file.span(span.getInputIndex(), span.getInputIndex() + span.getLength()));
    }

    private MappedText info(FencedCodeBlock node) {
        MappedText line = openingLine(node);
        String text = line.text();
        int start = text.length() - text.stripLeading().length();
        char fence = text.charAt(start);
        while (start < text.length() && text.charAt(start) == fence) {
            start++;
        }
        int end = text.stripTrailing().length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return line.substring(Math.min(start, end), end);
    }

    /**
     * The lines of a code block with their places.
     *
     * <p>Each line of the block's text is the end of a line of the file, unless a tab was cut in
     * two by the indentation that is taken off; then the spaces that stand for its rest have its
     * place.
     *
     * @param skipped how many lines of the block come before the text
     */
    private MappedText code(Node node, String literal, int skipped) {
        Map<Integer, SourceSpan> spans = new HashMap<>();
        node.getSourceSpans().forEach(span -> spans.put(span.getLineIndex(), span));
        int line = node.getSourceSpans().getFirst().getLineIndex() + skipped;
        MappedText.Builder builder = new MappedText.Builder(draft.file);
        int at = 0;
        int place = node.getSourceSpans().getFirst().getInputIndex();
        if (literal.isEmpty()) {
            // The place of what is not there is the line below the opening one.
            int end = places.appendLineBreak(new MappedText.Builder(draft.file), place);
            builder.append(end, end);
        }
        while (at < literal.length()) {
            int end = literal.indexOf('\n', at);
            String text = literal.substring(at, end < 0 ? literal.length() : end);
            SourceSpan span = spans.get(line);
            if (span != null) {
                place = append(builder, span, text);
            }
            if (end >= 0) {
                place = places.appendLineBreak(builder, place);
            }
            at += text.length() + 1;
            line++;
        }
        return builder.build();
    }

    private int append(MappedText.Builder builder, SourceSpan span, String text) {
        int end = span.getInputIndex() + span.getLength();
        int start = Math.max(span.getInputIndex(), end - text.length());
        String file = draft.file.text();
        int cut = text.length();
        while (cut > 0
                && end - (text.length() - cut) > start
                && file.charAt(end - (text.length() - cut) - 1) == text.charAt(cut - 1)) {
            cut--;
        }
        int from = end - (text.length() - cut);
        for (int i = 0; i < cut; i++) {
            builder.insert(text.substring(i, i + 1), Math.max(span.getInputIndex(), from - 1));
        }
        builder.append(from, end);
        return end;
    }
}
