package dev.chalkproof.claim.lift;

import com.sun.source.tree.ClassTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The local names at a place of a method, and the record it belongs to. */
final class Names {
    private final Map<String, Type> locals;
    private final Optional<ClassTree> record;

    Names(Optional<ClassTree> record) {
        this(new HashMap<>(), record);
    }

    private Names(Map<String, Type> locals, Optional<ClassTree> record) {
        this.locals = locals;
        this.record = record;
    }

    /** The names within a block: what is declared there is unknown outside. */
    Names inner() {
        return new Names(new HashMap<>(locals), record);
    }

    void declare(String name, Type type) {
        locals.put(name, type);
    }

    Optional<Type> local(String name) {
        return Optional.ofNullable(locals.get(name));
    }

    /** The record whose method this is. */
    Optional<String> record() {
        return record.map(r -> r.getSimpleName().toString());
    }
}
