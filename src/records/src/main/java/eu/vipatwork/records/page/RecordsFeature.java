package eu.vipatwork.records.page;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import eu.vipatwork.people.Role;
import eu.vipatwork.records.page.browse.BrowsePages;
import eu.vipatwork.records.page.browse.StatementPages;
import eu.vipatwork.records.page.browse.TimelinePages;
import eu.vipatwork.records.page.forward.DeadLetterPages;
import eu.vipatwork.records.page.forward.ForwardingPages;
import eu.vipatwork.records.page.key.KeysPages;
import eu.vipatwork.records.page.retention.RetentionPages;
import eu.vipatwork.records.page.transfer.ExportPages;
import eu.vipatwork.records.page.transfer.ImportPages;
import eu.vipatwork.site.Feature;
import eu.vipatwork.site.NavigationEntry;

/** The pages of the record store: statements, keys, forwarding, import and export, retention. */
@ApplicationScoped
public class RecordsFeature implements Feature {

    @Override
    public Set<Class<?>> pages() {
        return Set.of(
                BrowsePages.class,
                DeadLetterPages.class,
                ExportPages.class,
                ForwardingPages.class,
                ImportPages.class,
                KeysPages.class,
                RecordsStartPage.class,
                RetentionPages.class,
                StatementPages.class,
                TimelinePages.class);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                NavigationEntry.forSignedIn(
                        90,
                        "navigation.records",
                        "/records",
                        person -> person.is(Role.PROVIDER) || person.is(Role.ADMINISTRATOR)),
                NavigationEntry.card(30, "record.keys", "record.keys.card", "/records?section=keys", "book"));
    }
}
