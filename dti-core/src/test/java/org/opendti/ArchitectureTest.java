package org.opendti;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.opendti.finding.DtiException;

/** The order of house.md: data flows one way, and a package imports only packages above it. */
class ArchitectureTest {

    private static final List<String> ORDER = List.of(
            "finding",
            "kernel",
            "io",
            "json",
            "aggregate",
            "rank",
            "framework",
            "normalise",
            "weight",
            "table",
            "vietnam",
            "prepare",
            "index",
            "coinr",
            "validate",
            "compare",
            "scenario",
            "plan",
            "audit",
            "uncertainty",
            "sensitivity",
            "stability",
            "panel");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.opendti");

    @Test
    void packages_ofTheLibrary_areThoseOfTheOrder() {
        Set<String> found = MAIN.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("org.opendti.".length()))
                .collect(Collectors.toSet());

        assertThat(ORDER).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void packages_ofTheLibrary_haveNoCycle() {
        slices().matching("org.opendti.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void packages_dependOnlyOnThoseBefore() {
        for (int p = 0; p + 1 < ORDER.size(); p++) {
            String[] later = ORDER.subList(p + 1, ORDER.size()).stream()
                    .map(name -> "org.opendti." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.opendti." + ORDER.get(p) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(MAIN);
        }
    }

    @Test
    void packages_ofTheLibrary_areNullMarkedAndDescribed() {
        for (String name : ORDER) {
            JavaPackage described = MAIN.getPackage("org.opendti." + name);
            assertThat(described.tryGetPackageInfo()).as(name).isPresent();
            assertThat(described.isAnnotatedWith(NullMarked.class)).as(name).isTrue();
        }
    }

    @Test
    void classes_ofTheLibrary_areNotSerializableButForTheException() {
        noClasses()
                .that()
                .areNotEnums()
                .and()
                .areNotAssignableTo(DtiException.class)
                .should()
                .beAssignableTo(java.io.Serializable.class)
                .check(MAIN);
    }

    @Test
    void classes_ofTheLibrary_useNeitherReflectionNorNetworkNorConsole() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.net..", "java.util.logging..", "sun..")
                .check(MAIN);
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    @Test
    void kernel_usesTheLanguageAlone() {
        classes()
                .that()
                .resideInAPackage("org.opendti.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.opendti.kernel..")
                .check(MAIN);
    }
}
