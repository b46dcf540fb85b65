package io.twobanks.workbench.simulation;

import io.twobanks.workbench.Problem;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** The models on the class path. */
final class Models {
    private Models() {}

    /**
     * @param name which of the pattern's; null for its first
     * @throws Problem when there is none
     */
    static Model chosen(String pattern, String name) {
        List<Model> known = ServiceLoader.load(Model.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(model -> model.pattern().equals(pattern))
                .toList();
        if (known.isEmpty()) {
            throw new Problem("explore.noModel", pattern);
        }
        return known.stream()
                .filter(model -> name == null || model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "explore.unknownModel",
                        name,
                        pattern,
                        list(known.stream().map(Model::name).toList())));
    }

    /** @throws Problem when the model has no such guard */
    static void requireGuards(Model model, Set<String> guards) {
        guards.stream()
                .filter(guard -> !model.guards().contains(guard))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Problem("explore.unknownGuard", unknown, model.name(), list(model.guards()));
                });
    }

    static String list(Collection<?> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
