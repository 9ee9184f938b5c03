package dev.chalkproof.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds formulas whose code follows them, with nothing but words and lists of symbols between:
 * these stand beside each other where there is room.
 */
final class Pairs {
    /** With more text than this between them, formula and code would be torn apart. */
    private static final int MAX_BLOCKS = 12;

    /**
     * A run of blocks; where {@code code} is below {@code end}, the blocks before it are the
     * formulas with their words, those from it on the code.
     */
    record Run(int start, int code, int end) {
        boolean isPair() {
            return code < end;
        }
    }

    private Pairs() {}

    /** All blocks as runs, in their order. */
    static List<Run> of(Page page, List<Block> blocks) {
        List<Run> runs = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int start = formulasOf(page, blocks, i, done);
            if (start < i) {
                if (start > done) {
                    runs.add(new Run(done, start, start));
                }
                runs.add(new Run(start, i, i + 1));
                done = i + 1;
            }
        }
        if (done < blocks.size()) {
            runs.add(new Run(done, blocks.size(), blocks.size()));
        }
        return runs;
    }

    /**
     * Where the formulas begin that a block implements; the block's own index if it stands alone.
     */
    private static int formulasOf(Page page, List<Block> blocks, int code, int from) {
        if (!(blocks.get(code) instanceof Block.Code block)) {
            return code;
        }
        Fence fence = page.fences().get(block.fence());
        Set<Integer> wanted =
                fence.implemented().stream()
                        .flatMapToInt(target -> target.formula().stream())
                        .boxed()
                        .collect(Collectors.toSet());
        if (wanted.isEmpty() || fence.options().hidden()) {
            return code;
        }
        int start = code;
        for (int i = code - 1; i >= Math.max(from, code - MAX_BLOCKS); i--) {
            switch (blocks.get(i)) {
                case Block.Equation equation when wanted.contains(equation.formula()) -> start = i;
                case Block.Equation _, Block.Paragraph _, Block.Items _ -> {
                    // Words between a formula and its code, or a formula nothing implements.
                }
                case Block.Title _,
                        Block.MarkedEquation _,
                        Block.Code _,
                        Block.Quote _,
                        Block.Alert _,
                        Block.Table _,
                        Block.Html _,
                        Block.Rule _,
                        Block.Contents _ -> {
                    return start;
                }
            }
        }
        return start;
    }
}
