package eu.vipatwork.web;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import eu.vipatwork.site.Feature;
import eu.vipatwork.site.Features;

/** The features of all modules, found on the class path as the application finds them among its beans. */
final class AllFeatures {

    private static final Features FEATURES = new Features(find());

    private AllFeatures() {}

    static Features get() {
        return FEATURES;
    }

    private static List<Feature> find() {
        return new ClassFileImporter()
                .importPackages("eu.vipatwork").stream()
                        .filter(type -> type.isAssignableTo(Feature.class)
                                && !type.isInterface()
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> make(type.reflect()))
                        .toList();
    }

    private static Feature make(Class<?> type) {
        try {
            return (Feature) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a constructor without parameters", e);
        }
    }
}
