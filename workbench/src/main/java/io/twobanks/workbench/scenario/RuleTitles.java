package io.twobanks.workbench.scenario;

import io.twobanks.checker.Rule;
import io.twobanks.workbench.Messages;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What each rule of the checker demands, in both languages. */
public final class RuleTitles {
    private RuleTitles() {}

    public static Map<Rule, Text> all() {
        Map<Rule, Text> titles = new TreeMap<>();
        Stream.of(Rule.values()).forEach(rule -> titles.put(rule, title(rule)));
        return titles;
    }

    private static Text title(Rule rule) {
        return new Text(Messages.in(Locale.ENGLISH, rule::title), Messages.in(Locale.SIMPLIFIED_CHINESE, rule::title));
    }
}
