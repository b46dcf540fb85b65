package io.twobanks.workbench.junit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which packages may not need each other in a circle: a part of the house in its root package, and each package below it
 * with all below that. {@code io.twobanks.(*).(*)..} would not do: it sees no class of a root package.
 */
final class Circles implements SliceAssignment {
    private final String house;
    private final Pattern names;

    private Circles(String house) {
        this.house = house;
        this.names = Pattern.compile(Pattern.quote(house) + "\\.(\\w+)(?:\\.(\\w+))?(?:\\..+)?");
    }

    /** @param house the package whose parts are looked at, for example {@code io.twobanks} */
    static ArchRule none(String house) {
        return slices().assignedFrom(new Circles(house)).should().beFreeOfCycles();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        Matcher name = names.matcher(type.getPackageName());
        if (!name.matches()) {
            return SliceIdentifier.ignore();
        }
        return name.group(2) == null
                ? SliceIdentifier.of(name.group(1))
                : SliceIdentifier.of(name.group(1), name.group(2));
    }

    @Override
    public String getDescription() {
        return "packages of " + house;
    }
}
