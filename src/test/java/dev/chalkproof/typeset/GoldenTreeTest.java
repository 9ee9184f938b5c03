package dev.chalkproof.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chalkproof.source.MathNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * KaTeX's syntax tree is no stable interface. What other packages read of it is held here; accept a
 * change with {@code -Dgolden=overwrite}.
 */
class GoldenTreeTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/dev/chalkproof/typeset/trees.txt");

    @Test
    void treesAreAsTheyWere() throws IOException {
        String trees =
                Fixture.formulasWithTrees().stream()
                        .map(latex -> latex + "\n" + draw(Fixture.render(latex).tree()))
                        .collect(Collectors.joining("\n"));
        if ("overwrite".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, trees);
        }
        assertThat(trees).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void drawsAllOfATree() {
        assertThat(draw(Fixture.render("x^2").tree()))
                .isEqualTo(
                        """
                          body:
                            supsub
                              base: mathord text=x @0..1
                              sup: textord text=2 @2..3
                        """);
    }

    /** A node a line, its members indented below it; simple members on the line itself. */
    private static String draw(MathNode root) {
        StringBuilder text = new StringBuilder();
        drawMembers(root, "  ", text);
        return text.toString();
    }

    private static void drawNode(MathNode node, String indent, StringBuilder text) {
        text.append(node.type());
        new TreeMap<>(node.fields())
                .forEach(
                        (name, value) -> {
                            if (!(value instanceof MathNode || value instanceof List)) {
                                text.append(' ').append(name).append('=').append(value);
                            }
                        });
        if (node.start() >= 0) {
            text.append(" @").append(node.start()).append("..").append(node.end());
        }
        text.append('\n');
        drawMembers(node, indent + "  ", text);
    }

    private static void drawMembers(MathNode node, String indent, StringBuilder text) {
        new TreeMap<>(node.fields())
                .forEach(
                        (name, value) -> {
                            if (value instanceof MathNode || value instanceof List) {
                                text.append(indent).append(name).append(':');
                                drawValue(value, indent + "  ", text);
                            }
                        });
    }

    private static void drawValue(Object value, String indent, StringBuilder text) {
        switch (value) {
            case MathNode node -> {
                text.append(' ');
                drawNode(node, indent.substring(2), text);
            }
            case List<?> list
                    when list.stream()
                            .noneMatch(it -> it instanceof MathNode || it instanceof List) ->
                    text.append(' ').append(list).append('\n');
            case List<?> list -> {
                text.append('\n');
                for (Object element : list) {
                    text.append(indent);
                    if (element instanceof MathNode node) {
                        drawNode(node, indent, text);
                    } else {
                        text.append('-');
                        drawValue(element, indent + "  ", text);
                    }
                }
            }
            default -> text.append(' ').append(value).append('\n');
        }
    }
}
