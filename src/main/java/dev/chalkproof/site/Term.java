package dev.chalkproof.site;

import dev.chalkproof.chart.Phrase;
import dev.chalkproof.claim.EvidenceForm;
import dev.chalkproof.claim.lift.Obstacle;
import dev.chalkproof.formula.DomainForm;
import dev.chalkproof.formula.RemarkForm;
import dev.chalkproof.source.Clause;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every word and sentence of the interface, in all its languages side by side. */
public enum Term {
    SKIP_TO_CONTENT("Skip to content", "跳到正文"),
    HOME("Home", "首页"),
    MENU("Menu", "目录"),
    NAVIGATION("Site", "站点导航"),
    BREADCRUMBS("Breadcrumbs", "当前位置"),
    ON_THIS_PAGE("On this page", "本页内容"),
    PREVIOUS("Previous", "上一页"),
    NEXT("Next", "下一页"),
    PAGER("Previous and next page", "上一页与下一页"),
    EDIT_PAGE("Edit this page", "编辑本页"),
    LAST_CHANGED("Last changed", "最后更新"),
    LANGUAGE("Language", "语言"),
    NOT_TRANSLATED("This page is not translated yet: leads to the home page", "本页尚未翻译：转到首页"),
    FEED("Changes", "更新"),
    THEME("Colour theme", "配色"),
    THEME_LIGHT("Light", "浅色"),
    THEME_DARK("Dark", "深色"),
    THEME_AUTO("System", "跟随系统"),
    REPOSITORY("Source", "源码"),
    SEARCH("Search", "搜索"),
    SEARCH_HINT("Formulas, symbols, code, text", "公式、符号、代码、正文"),
    SEARCH_NOTHING("Nothing found for “{0}”", "没有找到“{0}”"),
    SEARCH_RESULTS("Results: {0}", "{0} 条结果"),
    SEARCH_FAILED("The search index could not be loaded.", "无法加载搜索索引。"),
    CLOSE("Close", "关闭"),
    KIND_PAGE("page", "页面"),
    KIND_SECTION("section", "章节"),
    KIND_FIGURE("figure", "图"),
    KIND_SYMBOL("symbol", "符号"),
    GENERATED_BY("Built and checked with {0}", "由 {0} 生成并验证"),
    CONTENTS("Contents", "内容"),

    SYMBOLS_AND_TERMS("Symbols and terms", "符号与术语"),
    SYMBOLS_LEAD(
            "Every symbol the pages declare and every term they introduce, with the place where they do.",
            "各页声明的所有符号与引入的术语，以及出处。"),
    SYMBOLS("Symbols", "符号"),
    SYMBOL("Symbol", "符号"),
    MEANING("Meaning", "含义"),
    GLOSSARY("Glossary", "术语表"),
    PRINT_ALL("Everything on one page, to print", "全部内容（打印版）"),
    PRINT_HINT(
            "All pages of the site as one: print it, or save it as a PDF.",
            "全站内容合为一页，可打印或另存为 PDF。"),

    VERIFICATION("Verification", "验证记录"),
    VERIFICATION_LEAD(
            "Everything this site asserts, and what became of it when it was last built.",
            "本站的每一条断言，以及最近一次构建时的验证结果。"),
    BADGE("Badge: how much of this site is verified", "徽章：本站的验证情况"),
    CHECKED_HERE("Checked on this page", "本页验证情况"),
    CHECKED_IN_ALL("{0} of {1} assertions verified", "{1} 条断言中已验证 {0} 条"),
    NOT_ONE("There is nothing to verify yet.", "目前没有可验证的内容。"),
    FILTER("Filter", "筛选"),
    FILTER_ALL("All", "全部"),
    FILTER_TEXT("Name or page", "名称或页面"),

    VERIFIED("verified", "已验证"),
    PROVED("proved", "已证明"),
    REFUTED("refuted", "已反驳"),
    ANNOUNCED("refuted, as stated", "如文所述，已反驳"),
    UNSETTLED("unsettled", "未定"),
    WAIVED("waived", "免验"),
    UNCHECKED("unchecked", "未验证"),

    KIND_FORMULA("formula", "公式"),
    KIND_CLAIM("claim", "论断"),
    KIND_LITERAL("number", "数值"),
    KIND_OUTPUT("output", "输出"),
    KIND_SNIPPET("code", "代码"),

    COLUMN_NAME("Name", "名称"),
    COLUMN_KIND("Kind", "类型"),
    COLUMN_PAGE("Page", "页面"),
    COLUMN_VERDICT("Verdict", "结论"),
    COLUMN_REMARK("Remark", "备注"),

    EVIDENCE("Evidence", "证据"),
    AGAINST("Compared with", "对照"),
    METHOD("Method", "方法"),
    METHOD_PROVED("proved over the whole domain", "在整个定义域上证明"),
    METHOD_TESTED("tested on sampled inputs", "抽样检验"),
    DOMAIN("Domain", "定义域"),
    DOMAIN_OF(DomainForm.OF, "{0}：{1}"),
    DOMAIN_REAL(DomainForm.REAL, "实数"),
    DOMAIN_WHOLE(DomainForm.WHOLE, "整数"),
    DOMAIN_REAL_BY_TYPE(DomainForm.REAL_BY_TYPE, "实数（由 Java 类型得出）"),
    DOMAIN_WHOLE_BY_TYPE(DomainForm.WHOLE_BY_TYPE, "整数（由 Java 类型得出）"),
    DOMAIN_ONE_OF(DomainForm.ONE_OF, "取 {0} 之一"),
    DOMAIN_LISTED(DomainForm.LISTED, "{0}、{1}"),
    DOMAIN_WITHIN(DomainForm.WITHIN, "{0}，{1}"),
    DOMAIN_AND(DomainForm.AND, "{0} 且{1}"),
    DOMAIN_ABOVE(DomainForm.ABOVE, "大于 {0}"),
    DOMAIN_FROM(DomainForm.FROM, "不小于 {0}"),
    DOMAIN_BELOW(DomainForm.BELOW, "小于 {0}"),
    DOMAIN_TO(DomainForm.TO, "不大于 {0}"),
    DOMAIN_NOT(DomainForm.NOT, "不等于 {0}"),
    INPUTS("Inputs tried", "检验输入数"),
    WORST_ERROR("Worst error", "最大误差"),
    ULPS("{0} ulp", "{0} ulp"),
    STRENGTH("Strength", "检验强度"),
    STRENGTH_OF("{0} of planted faults found", "可发现 {0} 的植入错误"),
    SEED("Seed", "随机种子"),
    REMARKS("Remarks", "说明"),
    REMARK_NOT_SUMMED(RemarkForm.NOT_SUMMED, "求和的内容中没有出现下标 {0}"),
    REMARK_NOT_COMBINED(RemarkForm.NOT_COMBINED, "合并的内容中没有出现下标 {0}"),
    REMARK_LETTERS(RemarkForm.LETTERS, "“{0}”排成了几个字母的乘积，这里按 {1} 理解"),
    REMARK_BY_TYPE(EvidenceForm.BY_TYPE, "{0} 的定义域取自其 Java 类型"),
    REMARK_BLACK_BOX(EvidenceForm.BLACK_BOX, "{0} 按黑箱对照，因为{1}"),
    REMARK_CALLS(Obstacle.CALLS, "它调用了 {0}"),
    REMARK_BY_NAME(EvidenceForm.BY_NAME, "没有检验它是否确为导数，因为该方法不以求导变量为参数"),
    REMARK_IN_ORDER(EvidenceForm.IN_ORDER, "各赋值按先后顺序执行：后面的赋值用到前面的新值"),
    REMARK_COUNTS_NEXT(EvidenceForm.COUNTS_NEXT, "代码以即将进行的一步计数，公式以已完成的步数计数"),
    REMARK_UNDECIDED(EvidenceForm.UNDECIDED, "有 {0} 组输入无法判定"),
    REMARK_UNDECIDED_ONE(EvidenceForm.UNDECIDED_ONE, "有一组输入无法判定"),
    REMARK_DIFFERING(EvidenceForm.DIFFERING, "在 {1} 组输入中，有 {0} 组的结果不一致"),
    REMARK_SURVIVOR(EvidenceForm.SURVIVOR, "把公式中的 {1} 换成 {0}，检验分辨不出"),
    REMARK_LOSS(EvidenceForm.LOSS, "代码损失精度：{0}，得到 {1}，应为 {2}"),
    REMARK_AT(EvidenceForm.AT, "当 {0} 时"),
    REMARK_WITHOUT_INPUTS(EvidenceForm.WITHOUT_INPUTS, "没有输入"),
    REMARK_AFTER(EvidenceForm.AFTER, "经过 {0} 步后"),
    REMARK_AFTER_ONE(EvidenceForm.AFTER_ONE, "经过一步后"),
    REMARK_STARTING(EvidenceForm.STARTING, "从 {1} 出发，{0}"),
    REMARK_TAKING(EvidenceForm.TAKING, "{0}（{1}）"),
    REMARK_GIVEN(EvidenceForm.GIVEN, "{0}（{1}）"),
    REMARK_MEAN(EvidenceForm.MEAN, "均值若偏离 {0}，有 99.9% 的概率会被发现"),
    REMARK_VARIANCE(EvidenceForm.VARIANCE, "方差若偏离 {0}，有 99.9% 的概率会被发现"),
    REMARK_PROBABILITY(EvidenceForm.PROBABILITY, "概率若偏离 {0}，有 99.9% 的概率会被发现"),
    REMARK_DISTRIBUTION(EvidenceForm.DISTRIBUTION, "分布函数若在某处偏离 {0}，有 99.9% 的概率会被发现"),
    REMARK_PER_CENT(EvidenceForm.PER_CENT, "{0}%"),
    REASON("Reason", "原因"),
    COUNTEREXAMPLE("Counterexample", "反例"),
    FORMULA_GIVES("The formula gives", "公式给出"),
    CODE_GIVES("The code gives", "代码给出"),
    LEFT_SIDE("The left side is", "左边为"),
    RIGHT_SIDE("The right side is", "右边为"),
    TEXT_SAYS("The text says", "正文写的是"),
    REPRODUCE("Reproduce", "复现命令"),
    EXPRESSION("Recomputed as", "计算式"),
    SUMMARY_AGAINST("against {0}", "对照 {0}"),
    SUMMARY_OUTPUT("prints what is expected", "输出符合预期"),
    SUMMARY_RAN("compiled and run", "已编译并运行"),
    SUMMARY_INPUTS("{0} inputs", "{0} 组输入"),
    NOBODY_ASKED("No code or claim is attached to this formula.", "该公式没有对应的代码或论断。"),

    FORMULA("Formula", "公式"),
    EQUATION("Equation {0}", "公式 {0}"),
    FIGURE("Figure", "图"),
    SHOW_DATA("Show data", "查看数据"),
    SOME_ROWS(
            "{0} of {1} rows, to six digits; the file has all.", "{1} 行中的 {0} 行，取六位有效数字，全部数据见文件。"),
    DOWNLOAD_CSV("Download CSV", "下载 CSV"),
    COPY_LATEX("Copy LaTeX", "复制 LaTeX"),
    COPY_MATHML("Copy MathML", "复制 MathML"),
    CODE("Code", "代码"),
    IMPLEMENTS("implements", "实现"),
    OUTPUT("Output", "输出"),
    TABLE("Table", "表格"),
    ENDED_WITH("Ended with", "终止于"),
    ENDED_AS_STATED("Ended with, as stated", "如文所述，终止于"),
    ALL_CODE("All Java of this page", "本页全部 Java 代码"),
    DOWNLOAD("Download {0}", "下载 {0}"),
    COPY("Copy", "复制"),
    COPIED("Copied", "已复制"),

    CHART_NEXT(Phrase.NEXT, "{0}{1}"),
    CHART_ALSO(Phrase.ALSO, "{0}，{1}"),
    CHART_LISTED(Phrase.LISTED, "{0}、{1}"),
    CHART_BESIDE(Phrase.BESIDE, "{0}；{1}"),
    CHART_SENTENCE(Phrase.SENTENCE, "{0}。"),
    CHART_AGAINST(Phrase.AGAINST, "纵轴：{0}；横轴：{1}"),
    CHART_BY(Phrase.BY, "数值：{0}；类别：{1}"),
    CHART_OVER(Phrase.OVER, "{0}：{1}"),
    CHART_DISTRIBUTION(Phrase.DISTRIBUTION, "分布：{0}"),
    CHART_CHART(Phrase.CHART, "图表"),
    CHART_LINE_CHART(Phrase.LINE_CHART, "折线图。纵轴：{0}；横轴：{1}。"),
    CHART_SCATTER_CHART(Phrase.SCATTER_CHART, "散点图。纵轴：{0}；横轴：{1}。"),
    CHART_BAR_CHART(Phrase.BAR_CHART, "条形图。数值：{0}；类别：{1}。"),
    CHART_PIE_CHART(Phrase.PIE_CHART, "饼图"),
    CHART_CHART_OF(Phrase.CHART_OF, "图表：{0}。"),
    CHART_HISTOGRAM(Phrase.HISTOGRAM, "直方图：{0}，从 {1} 到 {2}，分 {3} 组。"),
    CHART_HISTOGRAM_ONE_BIN(Phrase.HISTOGRAM_ONE_BIN, "直方图：{0}，从 {1} 到 {2}，只有一组。"),
    CHART_HEAT_MAP(Phrase.HEAT_MAP, "热力图：{0}。纵轴：{1}；横轴：{2}。"),
    CHART_CHARTS(Phrase.CHARTS, "{0} 幅图。{1}"),
    CHART_RANGE(Phrase.RANGE, "{0}（{1} 到 {2}）"),
    CHART_LOGARITHMIC_RANGE(Phrase.LOGARITHMIC_RANGE, "{0}（{1} 到 {2}，对数刻度）"),
    CHART_VALUES(Phrase.VALUES, "值"),
    CHART_CATEGORY(Phrase.CATEGORY, "类别"),
    CHART_COUNT(Phrase.COUNT, "个数"),
    CHART_DENSITY(Phrase.DENSITY, "密度"),
    CHART_COURSE(Phrase.COURSE, "{0}：从 {1}到 {2}"),
    CHART_CONSTANT(Phrase.CONSTANT, "{0}：恒为 {1}"),
    CHART_AT(Phrase.AT, "{0}（横轴 {1} 处）"),
    CHART_LOWEST(Phrase.LOWEST, "最低为 {0}"),
    CHART_HIGHEST(Phrase.HIGHEST, "最高为 {0}"),
    CHART_UNBOUNDED(Phrase.UNBOUNDED, "其间无界增长"),
    CHART_POINTS(Phrase.POINTS, "{0}：{1} 个点，从 {2} 到 {3}。"),
    CHART_ONE_POINT(Phrase.ONE_POINT, "{0}：一个点，{1}。"),
    CHART_MORE_SERIES(Phrase.MORE_SERIES, "另有 {0} 个系列。"),
    CHART_BARS(Phrase.BARS, "{0}：{1}。"),
    CHART_BAR(Phrase.BAR, "{0} {1}"),
    CHART_MORE_BARS(Phrase.MORE_BARS, "{0}，另有 {1} 个"),
    CHART_SAMPLE(Phrase.SAMPLE, "{0}：{1} 个值，均值 {2}，最常落在 {3} 与 {4} 之间。"),
    CHART_SAMPLE_OF_ONE(Phrase.SAMPLE_OF_ONE, "{0}：一个值，{1}。"),
    CHART_RAW_SERIES(Phrase.RAW_SERIES, "{0}：{1} 个值，从 {2} 到 {3}。"),
    CHART_RAW_SERIES_OF_ONE(Phrase.RAW_SERIES_OF_ONE, "{0}：一个值，{1}。"),
    CHART_RAW_VALUES(Phrase.RAW_VALUES, "{0} 个值，从 {1} 到 {2}。"),
    CHART_RAW_VALUE(Phrase.RAW_VALUE, "一个值，{0}。"),
    CHART_CONTOURS(Phrase.CONTOURS, "等高线：{0}。"),
    CHART_PATH(Phrase.PATH, "{0}：从 {1} 到 {2} 的路径，共 {3} 步。"),
    CHART_PATH_OF_ONE_STEP(Phrase.PATH_OF_ONE_STEP, "{0}：从 {1} 到 {2} 的路径，共一步。"),
    CHART_MARK(Phrase.MARK, "标线：{0}，{1} = {2}。"),
    CHART_UNNAMED_MARK(Phrase.UNNAMED_MARK, "标线：{0} = {1}。"),
    CHART_COLUMN_CHART(Phrase.COLUMN_CHART, "图"),
    CHART_COLUMN_SERIES(Phrase.COLUMN_SERIES, "系列"),
    CHART_COLUMN_PLACE(Phrase.COLUMN_PLACE, "位置"),
    CHART_COLUMN_COLUMN(Phrase.COLUMN_COLUMN, "列"),
    CHART_COLUMN_VALUE(Phrase.COLUMN_VALUE, "值"),
    CHART_COLUMN_PART(Phrase.COLUMN_PART, "部分"),
    CHART_COLUMN_FROM(Phrase.COLUMN_FROM, "从"),
    CHART_COLUMN_TO(Phrase.COLUMN_TO, "到"),
    CHART_COLUMN_PATH(Phrase.COLUMN_PATH, "路径"),
    CHART_COLUMN_STEP(Phrase.COLUMN_STEP, "步"),
    CHART_PLACE(Phrase.PLACE, "{0} {1}"),

    NOT_FOUND("Page not found", "页面不存在"),
    NOT_FOUND_LEAD("There is no page at this address. It may have moved.", "该地址没有页面，可能已移动。"),
    BACK_HOME("Go to the home page", "返回首页"),

    IMAGE_MISSING("Image missing", "图片缺失"),
    FOOTNOTES("Footnotes", "脚注"),
    BACK_TO_TEXT("Back to the text", "返回正文"),
    PERMALINK("Link to this section", "本节链接"),
    TASK_DONE("Done", "已完成"),
    TASK_OPEN("Not done", "未完成"),
    ALERT_NOTE("Note", "注"),
    ALERT_TIP("Tip", "提示"),
    ALERT_IMPORTANT("Important", "重要"),
    ALERT_WARNING("Warning", "警告"),
    ALERT_CAUTION("Caution", "当心");

    private static final Map<Clause.Form, Term> FORMS =
            Arrays.stream(values())
                    .flatMap(term -> term.form.stream().map(form -> Map.entry(form, term)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String english;
    private final String chinese;

    /** What those who find something to tell call it; most of the interface is the site's own. */
    @SuppressWarnings("ImmutableEnumChecker") // A form is a constant of an enum itself.
    private final Optional<Clause.Form> form;

    Term(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
        this.form = Optional.empty();
    }

    Term(Clause.Form form, String chinese) {
        this.english = form.english();
        this.chinese = chinese;
        this.form = Optional.of(form);
    }

    /** What a chart or a check says. */
    static Term of(Clause.Form form) {
        return Objects.requireNonNull(FORMS.get(form), form::english);
    }

    /** How {@code site.yaml} names it: {@code skip-to-content}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}
