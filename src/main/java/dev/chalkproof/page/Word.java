package dev.chalkproof.page;

/** The few words that a page's HTML needs beside the author's. */
public enum Word {
    NOTE("Note"),
    TIP("Tip"),
    IMPORTANT("Important"),
    WARNING("Warning"),
    CAUTION("Caution"),
    /** The name of the footnotes' section. */
    FOOTNOTES("Footnotes"),
    /** The link from a footnote to where it is referred to. */
    BACK_TO_TEXT("Back to the text"),
    /** The link of a heading to itself. */
    PERMALINK("Link to this section"),
    TASK_DONE("Done"),
    TASK_OPEN("Not done"),
    /** The name of a table's scrollable frame. */
    TABLE("Table");

    private final String english;

    Word(String english) {
        this.english = english;
    }

    /** What it is in English. */
    public String english() {
        return english;
    }
}
