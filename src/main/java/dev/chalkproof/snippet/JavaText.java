package dev.chalkproof.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The declarations of a fence, or of any class, and where the names it uses come from. Equal texts
 * may see others, so that each is equal to itself alone.
 */
public final class JavaText {
    private final String members;
    private final Optional<JavaText> extended;
    private final List<JavaText> imported;

    /**
     * @param members of a class
     * @param extended what it inherits from; what it declares itself hides that
     * @param imported what else it sees, hidden by what it declares and inherits
     */
    public JavaText(String members, Optional<JavaText> extended, List<JavaText> imported) {
        this.members = members;
        this.extended = extended;
        this.imported = List.copyOf(imported);
    }

    /** A text that needs no other. */
    public static JavaText of(String members) {
        return new JavaText(members, Optional.empty(), List.of());
    }

    public String members() {
        return members;
    }

    public List<JavaText> imported() {
        return imported;
    }

    /** This text and those it inherits from, the nearest first. */
    public List<JavaText> inherited() {
        List<JavaText> chain = new ArrayList<>();
        for (Optional<JavaText> at = Optional.of(this); at.isPresent(); at = at.get().extended) {
            chain.add(at.get());
        }
        return chain;
    }
}
