package eu.vipatwork.content.authoring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import eu.vipatwork.content.authoring.ImportReport.Refusal;
import eu.vipatwork.content.document.PublicationFiles;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.release.AddRelease;
import eu.vipatwork.content.release.LatestReleases;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.source.CheckedPublication;
import eu.vipatwork.content.source.ClassPathPublications;
import eu.vipatwork.content.source.ContentFingerprint;
import eu.vipatwork.content.source.ContentFormat;
import eu.vipatwork.content.source.Fault;

/**
 * Imports the publications that ship with the product. New releases are added, each in its own transaction; existing
 * ones stay as they are. A publication with a fault is left out entirely; the others are imported.
 */
@Dependent
public class ImportPublications {

    private static final Logger LOG = System.getLogger(ImportPublications.class.getName());

    private final ContentFormat format;
    private final Releases releases;
    private final AddRelease addRelease;
    private final ProposeRelease proposeRelease;

    @Inject
    public ImportPublications(
            ContentFormat format, Releases releases, AddRelease addRelease, ProposeRelease proposeRelease) {
        this.format = format;
        this.releases = releases;
        this.addRelease = addRelease;
        this.proposeRelease = proposeRelease;
    }

    /** Imports the publications under {@code courses/} on the class path, and logs the rejected ones. */
    public ImportReport importAll() {
        ImportReport report =
                importFrom(ClassPathPublications.find(Thread.currentThread().getContextClassLoader()));
        report.added().forEach(release -> LOG.log(Level.INFO, "added the release {0}", release));
        for (Refusal refusal : report.refused()) {
            LOG.log(Level.ERROR, refusal.sentence());
            refusal.faults().forEach(fault -> LOG.log(Level.ERROR, fault.toString()));
        }
        return report;
    }

    /** Imports these publications. */
    public ImportReport importFrom(List<PublicationFiles> publications) {
        Map<String, String> known = new HashMap<>();
        releases.all()
                .forEach(release -> known.put(release.sha256(), release.id().value()));
        List<ReleaseId> unchanged = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Map<String, CheckedPublication> complete = new LinkedHashMap<>();
        for (PublicationFiles files : publications) {
            String knownRelease = known.get(ContentFingerprint.of(files));
            if (knownRelease != null) {
                unchanged.add(new ReleaseId(knownRelease));
                continue;
            }
            CheckedPublication checked = format.check(files);
            if (checked.faults().isEmpty()) {
                complete.put(checked.folder(), checked);
            } else {
                refused.add(broken(checked.folder(), checked.faults()));
            }
        }
        refuseBrokenLinks(complete, refused);
        List<ReleaseId> added = new ArrayList<>();
        for (CheckedPublication publication : complete.values()) {
            ReleaseId release = publication.publication().orElseThrow().release();
            switch (add(publication, release)) {
                case ADDED -> added.add(release);
                case UNCHANGED -> unchanged.add(release);
                case CONFLICT -> {
                    proposeRelease.propose(publication);
                    refused.add(conflict(publication.folder(), release));
                }
                case EDITED_HERE -> {
                    int proposed = proposeRelease.propose(publication);
                    refused.add(edited(publication.folder(), release, proposed));
                }
            }
        }
        return new ImportReport(added, unchanged, refused);
    }

    /** Another node may add the same release at the same time: then it exists. */
    private AddRelease.Result add(CheckedPublication publication, ReleaseId release) {
        try {
            return addRelease.add(publication);
        } catch (RuntimeException e) {
            if (releases.find(release).isPresent()) {
                return addRelease.add(publication);
            }
            throw e;
        }
    }

    /** Removes publications with broken links, then those that link to removed ones. */
    private void refuseBrokenLinks(Map<String, CheckedPublication> complete, List<Refusal> refused) {
        if (complete.isEmpty()) {
            return;
        }
        Map<String, CheckedPublication> stored = new LatestReleases(releases).checked(format);
        boolean again = true;
        while (again) {
            Map<String, CheckedPublication> all = new HashMap<>(stored);
            all.putAll(complete);
            Map<String, List<Fault>> broken = new TreeMap<>();
            for (CheckedPublication one : complete.values()) {
                List<Fault> faults = format.brokenLinks(List.of(one), all.values());
                if (!faults.isEmpty()) {
                    broken.put(one.folder(), faults);
                }
            }
            broken.forEach((folder, faults) -> refused.add(broken(folder, faults)));
            complete.keySet().removeAll(broken.keySet());
            again = !broken.isEmpty();
        }
    }

    private static Refusal broken(String folder, List<Fault> faults) {
        return new Refusal(
                folder,
                "The publication '" + folder + "' was not imported: its files have "
                        + (faults.size() == 1 ? "a fault" : faults.size() + " faults") + ".",
                faults);
    }

    private static Refusal edited(String folder, ReleaseId release, int proposed) {
        return new Refusal(
                folder,
                "The release " + release + " was not added, because '" + folder + "' was edited here since; its "
                        + (proposed == 1 ? "one document that differs is" : proposed + " documents that differ are")
                        + " proposed to the trainers.",
                List.of());
    }

    private static Refusal conflict(String folder, ReleaseId release) {
        return new Refusal(
                folder,
                "The release " + release + " is in the database with other content and stays as it is; "
                        + "a changed publication needs a new version.",
                List.of());
    }
}
