package eu.vipatwork.content.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import eu.vipatwork.content.Catalogue;
import eu.vipatwork.content.ContentFormat;
import eu.vipatwork.content.DocumentText;
import eu.vipatwork.content.PlainAddresses;
import eu.vipatwork.content.Publication;
import eu.vipatwork.content.ReleaseId;
import eu.vipatwork.content.Releases;
import eu.vipatwork.content.RevisionId;
import eu.vipatwork.content.StoredRelease;
import eu.vipatwork.content.StoredRevision;

/** The index: what each revision says, and which releases have it. Brought forward by one thread, read by all. */
final class ContentIndex {

    /** Work on an open index. */
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private final Releases releases;
    private final Catalogue catalogue;
    private final ContentFormat format;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RevisionId, String> indexed = new HashMap<>();
    private Path folder;
    private Directory directory;
    private IndexWriter writer;
    private volatile SearcherManager manager;
    private volatile Set<Locale> languages = Set.of();
    private volatile long lookedAt;
    private String seen = "";

    ContentIndex(Releases releases, Catalogue catalogue, ContentFormat format) {
        this.releases = releases;
        this.catalogue = catalogue;
        this.format = format;
    }

    Set<Locale> languages() {
        return languages;
    }

    <T> T search(Work<T> work) {
        try {
            IndexSearcher searcher = manager.acquire();
            try {
                return work.on(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first call makes the index; later ones look for new releases every few seconds, one thread for all. */
    void refreshNowAndThen() {
        if (manager == null) {
            refresh();
        } else if (System.nanoTime() - lookedAt > Duration.ofSeconds(5).toNanos() && lock.tryLock()) {
            try {
                refresh();
            } finally {
                lock.unlock();
            }
        }
    }

    void refresh() {
        lock.lock();
        try {
            open();
            List<StoredRelease> all = releases.all();
            String now = all.toString();
            if (!now.equals(seen)) {
                index(all);
                seen = now;
            }
            lookedAt = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    void close() throws IOException {
        lock.lock();
        try {
            if (manager != null) {
                manager.close();
                writer.close();
                directory.close();
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void open() throws IOException {
        if (manager == null) {
            folder = Files.createTempDirectory("vipatwork-search");
            directory = FSDirectory.open(folder);
            writer = new IndexWriter(directory, new IndexWriterConfig(new Analyzers()));
            manager = new SearcherManager(writer, null);
        }
    }

    private void index(List<StoredRelease> all) throws IOException {
        Map<String, ReleaseId> latest = new TreeMap<>();
        Map<RevisionId, StoredRevision> revisions = new HashMap<>();
        Map<RevisionId, SortedSet<ReleaseId>> holders = new HashMap<>();
        for (StoredRelease release : all) {
            if (release.withdrawn().isEmpty()) {
                latest.put(release.id().publication(), release.id());
                for (StoredRevision revision : releases.contents(release.id())) {
                    if (Indexed.searched(revision.kind())) {
                        revisions.put(revision.id(), revision);
                        holders.computeIfAbsent(revision.id(), missing -> new TreeSet<>())
                                .add(release.id());
                    }
                }
            }
        }
        for (RevisionId gone : new HashSet<>(indexed.keySet())) {
            if (!revisions.containsKey(gone)) {
                writer.deleteDocuments(new Term(Indexed.REVISION, gone.toString()));
                indexed.remove(gone);
            }
        }
        Set<Locale> spoken = new HashSet<>();
        for (StoredRevision revision : revisions.values()) {
            SortedSet<ReleaseId> held = holders.get(revision.id());
            boolean isLatest = held.contains(latest.get(held.last().publication()));
            String state = held + " " + isLatest;
            spoken.add(Locale.forLanguageTag(revision.language().getLanguage()));
            if (!state.equals(indexed.get(revision.id()))) {
                writer.updateDocuments(
                        new Term(Indexed.REVISION, revision.id().toString()),
                        entries(revision, held, isLatest).entries());
                indexed.put(revision.id(), state);
            }
        }
        writer.commit();
        manager.maybeRefreshBlocking();
        languages = Set.copyOf(spoken);
    }

    private Indexed entries(StoredRevision revision, SortedSet<ReleaseId> held, boolean latest) {
        Indexed entries = new Indexed(revision, held, latest);
        DocumentText text = releases.text(revision.id()).orElseThrow();
        Publication publication = catalogue.publication(held.last()).orElseThrow();
        switch (revision.kind()) {
            case UNIT -> entries.unit(format.unit(text, publication, new PlainAddresses()));
            case CHAPTER, CASE, PAGE -> entries.reading(format.reading(text, publication, new PlainAddresses()));
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
