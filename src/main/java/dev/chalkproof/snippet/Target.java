package dev.chalkproof.snippet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A method of a page, ready to be called in the worker. */
final class Target {
    /** Type arguments and the qualifiers of a name, which do not tell methods apart. */
    private static final Pattern ARGUMENTS = Pattern.compile("<.*>");

    private static final Pattern QUALIFIER = Pattern.compile("[\\w$]+\\.");

    private final java.lang.reflect.Method method;
    private final boolean ofRecord;

    private Target(java.lang.reflect.Method method, boolean ofRecord) {
        this.method = method;
        this.ofRecord = ofRecord;
    }

    /**
     * Finds a method.
     *
     * @throws NoSuchMethodException if the class has no such method
     */
    static Target find(Class<?> owner, Message.Call call) throws NoSuchMethodException {
        List<String> wanted = call.parameterTypes().stream().map(Target::simple).toList();
        List<String> types = call.ofRecord() ? wanted.subList(1, wanted.size()) : wanted;
        List<java.lang.reflect.Method> candidates =
                Arrays.stream(owner.getDeclaredMethods())
                        .filter(m -> m.getName().equals(call.method()) && !m.isSynthetic())
                        .filter(m -> Modifier.isStatic(m.getModifiers()) != call.ofRecord())
                        .filter(m -> m.getParameterCount() == types.size())
                        .toList();
        // A type variable has another name when it is erased; then the only candidate is it.
        java.lang.reflect.Method method =
                candidates.stream()
                        .filter(m -> simpleTypes(m).equals(types))
                        .findFirst()
                        .or(
                                () ->
                                        candidates.stream()
                                                .filter(_ -> candidates.size() == 1)
                                                .findFirst())
                        .orElseThrow(() -> new NoSuchMethodException(call.method() + wanted));
        method.setAccessible(true);
        return new Target(method, call.ofRecord());
    }

    private static List<String> simpleTypes(java.lang.reflect.Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    }

    private static String simple(String type) {
        String raw = ARGUMENTS.matcher(type).replaceAll("");
        return QUALIFIER.matcher(raw).replaceAll("");
    }

    /**
     * Calls the method.
     *
     * @throws IllegalArgumentException if an argument does not fit
     * @throws InvocationTargetException if the method throws
     */
    @Nullable Object call(List<Value> arguments)
            throws InvocationTargetException, IllegalAccessException {
        int first = ofRecord ? 1 : 0;
        Type[] types = method.getGenericParameterTypes();
        if (arguments.size() != types.length + first) {
            throw new IllegalArgumentException(
                    "%s takes %d arguments, not %d"
                            .formatted(method.getName(), types.length + first, arguments.size()));
        }
        Object receiver =
                ofRecord
                        ? Arguments.object(arguments.getFirst(), method.getDeclaringClass())
                        : null;
        @Nullable Object[] objects = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            objects[i] = Arguments.object(arguments.get(i + first), types[i]);
        }
        return method.invoke(receiver, objects);
    }
}
