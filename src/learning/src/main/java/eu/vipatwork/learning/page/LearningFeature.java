package eu.vipatwork.learning.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The pages of learners: the catalogue, courses, units and results. */
@ApplicationScoped
public class LearningFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                CoursePages.class,
                NewerReleasePages.class,
                QuestionAnalysisPages.class,
                ResultPage.class,
                TemplatePage.class,
                TrialPages.class,
                UnitPages.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                NavigationEntry.forAll(10, "navigation.courses", "/courses").startsHere());
    }
}
