package dev.chalkproof.snippet;

import java.util.Map;

/** Loads the generated classes of one page and of those it uses, apart from other pages'. */
final class PageLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    PageLoader(Map<String, byte[]> classes) {
        super("page", PageLoader.class.getClassLoader());
        this.classes = classes;
        // Only the authors' assertions: those of libraries are not about the page.
        setDefaultAssertionStatus(true);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
