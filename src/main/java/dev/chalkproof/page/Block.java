package dev.chalkproof.page;

import java.util.List;
import java.util.Optional;

/** What a page is made of. */
sealed interface Block {
    /** A heading of the page, by its index. */
    record Title(int heading) implements Block {}

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A display formula of the page, by its index. */
    record Equation(int formula) implements Block {}

    /** A display formula that holds a verified number. */
    record MarkedEquation(Inline formula) implements Block {}

    /** A code block of the page, by its index. */
    record Code(int fence) implements Block {}

    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    record Alert(AlertKind kind, List<Block> content) implements Block {
        public Alert {
            content = List.copyOf(content);
        }
    }

    /** What an alert says of itself: {@code [!NOTE]}. */
    enum AlertKind {
        NOTE(Word.NOTE),
        TIP(Word.TIP),
        IMPORTANT(Word.IMPORTANT),
        WARNING(Word.WARNING),
        CAUTION(Word.CAUTION);

        final Word title;

        AlertKind(Word title) {
            this.title = title;
        }
    }

    /**
     * A list.
     *
     * @param start the first number, or nothing for a bullet list
     * @param tight whether its paragraphs stand close together
     */
    record Items(Optional<Integer> start, boolean tight, List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An item; {@code done} tells of a task's. */
    record Item(Optional<Boolean> done, List<Block> content) {
        public Item {
            content = List.copyOf(content);
        }
    }

    record Table(List<Alignment> columns, List<Prose> header, List<List<Prose>> rows)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** How a column's cells are set. */
    enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }

    record Html(String html) implements Block {}

    record Rule() implements Block {}

    record Contents() implements Block {}
}
