package eu.vipatwork.content.search;

import java.nio.file.Path;
import java.util.List;
import eu.vipatwork.content.test.ContentFixture;
import eu.vipatwork.content.test.ManualOfManyPages;
import eu.vipatwork.shared.test.Databases;

/** Fills a database and an index, in a process that somebody kills. */
final class FillSearchIndex {

    private FillSearchIndex() {}

    /** The folder of the database, that of the index, and the number of pages. */
    public static void main(String[] arguments) {
        ContentFixture library = new ContentFixture(Databases.derby(Path.of(arguments[0])).with("content"));
        library.importFrom(List.of(ManualOfManyPages.manual("1.0", Integer.parseInt(arguments[2]))));
        LuceneSearch search = new LuceneSearch(
                new SearchIndexFolder(Path.of(arguments[1])), library.releases(), library.catalogue(), library.format());
        System.out.println("filling");
        search.refresh();
        System.out.println("filled");
    }
}
