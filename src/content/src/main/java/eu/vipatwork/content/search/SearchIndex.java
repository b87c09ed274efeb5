package eu.vipatwork.content.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

import eu.vipatwork.content.document.DefaultLinkResolver;
import eu.vipatwork.content.document.DocumentText;
import eu.vipatwork.content.document.Publication;
import eu.vipatwork.content.id.ReleaseId;
import eu.vipatwork.content.id.RevisionId;
import eu.vipatwork.content.release.Catalogue;
import eu.vipatwork.content.release.Releases;
import eu.vipatwork.content.release.StoredRelease;
import eu.vipatwork.content.release.StoredRevision;
import eu.vipatwork.content.source.ContentFormat;

/**
 * The Lucene index of the revisions and the releases that contain them. It is a copy of the database, in a folder that
 * survives a restart. Each commit also records which revisions it contains, so that the next process continues from it,
 * at whatever moment the last one ended. An index that cannot be read is deleted and built again. One thread updates it
 * in batches; readers see what is committed.
 */
final class SearchIndex {

    /** A read of the open index. */
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private static final Logger LOG = System.getLogger(SearchIndex.class.getName());

    /** Increase it when the form of the entries changes: older indexes are then built again. */
    private static final String FORMAT = "4";

    private static final String FORMAT_KEY = "form";
    private static final int REVISIONS_A_COMMIT = 200;

    private final Path folder;
    private final Releases releases;
    private final Catalogue catalogue;
    private final ContentFormat format;
    private final ReentrantLock lock = new ReentrantLock();
    private Directory directory;
    private IndexWriter writer;
    private Map<String, String> indexed = new HashMap<>();

    /** The contents of the releases at the last update. They are read once, because a release never changes. */
    private Map<StoredRelease, List<StoredRevision>> seen = Map.of();

    private volatile SearcherManager manager;
    private volatile Set<Locale> languages = Set.of();
    private volatile boolean complete;

    SearchIndex(Path folder, Releases releases, Catalogue catalogue, ContentFormat format) {
        this.folder = folder;
        this.releases = releases;
        this.catalogue = catalogue;
        this.format = format;
    }

    Set<Locale> languages() {
        return languages;
    }

    /** Whether the index holds all releases found at the last update. */
    boolean complete() {
        return complete;
    }

    /** Empty while there is no index. */
    <T> Optional<T> search(Work<T> work) {
        SearcherManager now = manager;
        if (now == null) {
            return Optional.empty();
        }
        try {
            IndexSearcher searcher = now.acquire();
            try {
                return Optional.of(work.on(searcher));
            } finally {
                now.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what is new in the database. */
    void refresh() {
        lock.lock();
        try {
            if (manager == null) {
                open();
            }
            List<StoredRelease> published = releases.all().stream()
                    .filter(release -> release.withdrawn().isEmpty())
                    .toList();
            if (!complete || !seen.keySet().equals(Set.copyOf(published))) {
                Map<StoredRelease, List<StoredRevision>> contents = contents(published);
                index(contents);
                seen = contents;
                complete = true;
            }
        } catch (LockObtainFailedException e) {
            throw new UncheckedIOException(e);
        } catch (IOException | AlreadyClosedException e) {
            LOG.log(Level.WARNING, "the search index cannot be read and is built again", e);
            discard();
        } finally {
            lock.unlock();
        }
    }

    void close() throws IOException {
        lock.lock();
        try {
            if (manager != null) {
                manager.close();
                manager = null;
                writer.close();
                directory.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private void open() throws IOException {
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new LanguageAnalyzers()));
        indexed = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> indexed.put(entry.getKey(), entry.getValue()));
        }
        if (!FORMAT.equals(indexed.remove(FORMAT_KEY))) {
            writer.deleteAll();
            indexed.clear();
        }
        seen = Map.of();
        complete = false;
        manager = new SearcherManager(writer, null);
    }

    /** Deletes the index; the next call builds it again. */
    private void discard() {
        try {
            if (manager != null) {
                manager.close();
                manager = null;
            }
            if (writer != null) {
                writer.rollback();
                writer = null;
            }
            if (directory != null) {
                directory.close();
            }
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the releases; only those not seen before are read. */
    private Map<StoredRelease, List<StoredRevision>> contents(List<StoredRelease> published) {
        // Revisions are shared between releases: memory does not grow with the number of releases.
        Map<StoredRevision, StoredRevision> shared = new HashMap<>();
        seen.values().forEach(containing -> containing.forEach(revision -> shared.put(revision, revision)));
        Map<StoredRelease, List<StoredRevision>> contents = new LinkedHashMap<>();
        for (StoredRelease release : published) {
            List<StoredRevision> known = seen.get(release);
            contents.put(release, known != null ? known : searched(release.id(), shared));
        }
        return contents;
    }

    private List<StoredRevision> searched(ReleaseId release, Map<StoredRevision, StoredRevision> shared) {
        return releases.contents(release).stream()
                .filter(revision -> IndexEntries.searched(revision.kind()))
                .map(revision -> shared.computeIfAbsent(revision, UnaryOperator.identity()))
                .toList();
    }

    private void index(Map<StoredRelease, List<StoredRevision>> published) throws IOException {
        Map<String, ReleaseId> latest = new TreeMap<>();
        Map<RevisionId, StoredRevision> revisions = new LinkedHashMap<>();
        Map<RevisionId, SortedSet<ReleaseId>> holders = new HashMap<>();
        published.forEach((release, contents) -> {
            latest.put(release.id().publication(), release.id());
            for (StoredRevision revision : contents) {
                revisions.put(revision.id(), revision);
                holders.computeIfAbsent(revision.id(), missing -> new TreeSet<>())
                        .add(release.id());
            }
        });
        Set<Locale> found = new HashSet<>();
        revisions
                .values()
                .forEach(revision ->
                        found.add(Locale.forLanguageTag(revision.language().getLanguage())));
        languages = Set.copyOf(found);

        Set<String> wanted = new HashSet<>();
        revisions.keySet().forEach(revision -> wanted.add(revision.toString()));
        for (String known : List.copyOf(indexed.keySet())) {
            if (!wanted.contains(known)) {
                writer.deleteDocuments(new Term(IndexEntries.REVISION, known));
                indexed.remove(known);
            }
        }
        List<RevisionId> open = new ArrayList<>();
        for (StoredRevision revision : revisions.values()) {
            SortedSet<ReleaseId> containing = holders.get(revision.id());
            boolean isLatest = containing.contains(latest.get(containing.last().publication()));
            if (!state(containing, isLatest).equals(indexed.get(revision.id().toString()))) {
                open.add(revision.id());
            }
        }
        int done = 0;
        for (RevisionId revision : open) {
            SortedSet<ReleaseId> containing = holders.get(revision);
            boolean isLatest = containing.contains(latest.get(containing.last().publication()));
            writer.updateDocuments(
                    new Term(IndexEntries.REVISION, revision.toString()),
                    entries(revisions.get(revision), containing, isLatest).entries());
            indexed.put(revision.toString(), state(containing, isLatest));
            if (++done % REVISIONS_A_COMMIT == 0) {
                commit();
            }
        }
        if (writer.hasUncommittedChanges()) {
            commit();
        }
    }

    private void commit() throws IOException {
        Map<String, String> data = new HashMap<>(indexed);
        data.put(FORMAT_KEY, FORMAT);
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        manager.maybeRefreshBlocking();
    }

    /** A summary of the releases of an entry; the entry is written again when it differs. */
    private static String state(SortedSet<ReleaseId> containing, boolean latest) {
        return containing.size() + " " + containing.last() + " "
                + Integer.toHexString(containing.toString().hashCode()) + " " + latest;
    }

    private IndexEntries entries(StoredRevision revision, SortedSet<ReleaseId> containing, boolean latest) {
        IndexEntries entries = new IndexEntries(revision, containing, latest);
        DocumentText text = releases.text(revision.id()).orElseThrow();
        Publication publication = catalogue.publication(containing.last()).orElseThrow();
        switch (revision.kind()) {
            case UNIT -> entries.unit(format.unit(text, publication, new DefaultLinkResolver()));
            case CHAPTER, CASE, PAGE -> entries.reading(format.reading(text, publication, new DefaultLinkResolver()));
            case GLOSSARY -> format.glossary(text).terms().forEach(entries::term);
            case TEMPLATE -> {
                List<String> paragraphs = format.paragraphs(text);
                entries.template(paragraphs.isEmpty() ? revision.name() : paragraphs.get(0), paragraphs);
            }
            case IMAGE, MANIFEST -> {}
        }
        return entries;
    }
}
