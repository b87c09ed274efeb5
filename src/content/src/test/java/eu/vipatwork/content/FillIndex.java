package eu.vipatwork.content;

import java.nio.file.Path;
import java.util.List;

import eu.vipatwork.content.lucene.LuceneSearch;
import eu.vipatwork.content.lucene.SearchFolder;
import eu.vipatwork.shared.test.Databases;

/** Fills a database and an index, in a process that somebody kills. */
final class FillIndex {

    private FillIndex() {}

    /** The folder of the database, that of the index, and the number of pages. */
    public static void main(String[] arguments) {
        Library library = new Library(Databases.derby(Path.of(arguments[0])).with("content"));
        library.importFrom(List.of(ManyPages.manual("1.0", Integer.parseInt(arguments[2]))));
        LuceneSearch search = new LuceneSearch(
                new SearchFolder(Path.of(arguments[1])), library.releases(), library.catalogue(), library.format());
        System.out.println("filling");
        search.refresh();
        System.out.println("filled");
    }
}
