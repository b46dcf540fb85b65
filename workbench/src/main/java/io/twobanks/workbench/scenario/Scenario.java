package io.twobanks.workbench.scenario;

import io.twobanks.checker.Rule;
import io.twobanks.common.fault.FaultPoint;
import io.twobanks.workbench.launch.Instances;
import io.twobanks.workbench.launch.Pattern.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An experiment with a declared result. With all guards it must be valid and keep its promise; without one of them the
 * checker must call it invalid by one of the rules that are named.
 */
public final class Scenario {
    private final String id;
    private final Text text;
    private final Map<String, String> properties = new TreeMap<>();
    private final Set<Rule> breaks = EnumSet.noneOf(Rule.class);
    private Promise promise = Promise.of("C");
    private Demands demands = Demands.USUAL;
    private boolean alone;
    private Map.Entry<String, String> harm;
    private Experiment experiment;

    private Scenario(String id, Text text) {
        this.id = id;
        this.text = text;
    }

    /**
     * A scenario with all guards.
     *
     * @param id that of the catalogue, with the phase behind a slash where it has several
     * @param en what is done, in a sentence without its full stop
     * @param zh the same in Chinese
     */
    public static Scenario of(String id, String en, String zh) {
        return new Scenario(id, new Text(en, zh));
    }

    /** In the catalogue's codes, see {@link Promise#of}; every transfer's end is sure. */
    public Scenario promises(String codes) {
        promise = Promise.of(codes);
        return this;
    }

    /**
     * The same where chance decides how a transfer ends.
     *
     * @param en why, as a part of a sentence
     * @param zh the same in Chinese
     */
    public Scenario promises(String codes, String en, String zh) {
        promise = Promise.of(codes, new Text(en, zh));
        return this;
    }

    /** These points must have been reached, for example the recovery that finished it. */
    public Scenario by(FaultPoint... points) {
        promise = promise.by(points);
        return this;
    }

    /** What else must hold for the verdict to be valid. */
    public Scenario demands(Demands more) {
        demands = more;
        return this;
    }

    /** Its processes are used for nothing else, before or after. */
    public Scenario alone() {
        alone = true;
        return this;
    }

    public Scenario does(Experiment steps) {
        experiment = steps;
        return this;
    }

    /** The services get this property, for example to make a rare moment a sure one. */
    public Scenario with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** Each bank runs in this many processes: {@code bank-a}, {@code bank-a-2} and so on. */
    public Scenario instances(int number) {
        return with(Instances.PROPERTY, String.valueOf(number));
    }

    /** The same experiment without a guard; at least one of the rules must reject it. */
    public Scenario without(String guard, Rule first, Rule... others) {
        return spoilt("without", guard, "false", EnumSet.of(first, others));
    }

    /** The same experiment with a setting that does harm; at least one of the rules must reject it. */
    public Scenario spoiltBy(String property, String value, Rule first, Rule... others) {
        return spoilt("with", property, value, EnumSet.of(first, others));
    }

    private Scenario spoilt(String how, String property, String value, Set<Rule> rules) {
        String name = property.substring(property.lastIndexOf('.') + 1);
        Scenario bare = new Scenario(id + "/" + how + "-" + name, text);
        bare.properties.putAll(properties);
        bare.properties.put(property, value);
        bare.harm = Map.entry(property, value);
        bare.breaks.addAll(rules);
        bare.promise = promise;
        bare.demands = demands;
        bare.alone = true;
        bare.experiment = experiment;
        return bare;
    }

    public String id() {
        return id;
    }

    /** What is done. */
    public Text text() {
        return text;
    }

    /** What its services get besides what all scenarios of the pattern have. */
    public Map<String, String> properties() {
        return properties;
    }

    public Promise promise() {
        return promise;
    }

    Demands demands() {
        return demands;
    }

    boolean isAlone() {
        return alone;
    }

    /** The rules of which one must reject it; empty when it must be valid. */
    public Set<Rule> breaks() {
        return breaks;
    }

    /** The setting that makes it go wrong, for example {@code xa.guard.recovery=false}; null with all guards. */
    String spoiltBy() {
        return harm == null ? null : harm.getKey() + "=" + harm.getValue();
    }

    /** The setting that does harm, with its value: a guard that is taken away, mostly. Empty when it must be valid. */
    public Optional<Map.Entry<String, String>> harm() {
        return Optional.ofNullable(harm);
    }

    Experiment experiment() {
        return experiment;
    }

    @Override
    public String toString() {
        return id;
    }
}
