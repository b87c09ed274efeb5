package eu.vipatwork.reading.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of a long list.
 *
 * @param page from 1
 * @param pages of the whole list, 1 or more
 * @param from the index in the list of the first entry of the page
 * @param to the index after its last entry
 */
public record PageRange(int page, int pages, int from, int to) {

    /** @param asked the requested page, unchecked; other text is page 1, a number too high the last page */
    static PageRange of(String asked, int size, int entriesAPage) {
        int pages = Math.max(1, (size + entriesAPage - 1) / entriesAPage);
        int page = asked.matches("[0-9]{1,6}") ? Math.max(1, Math.min(pages, Integer.parseInt(asked))) : 1;
        int from = (page - 1) * entriesAPage;
        return new PageRange(page, pages, from, Math.min(size, from + entriesAPage));
    }

    /** The numbers of up to two pages before and after this one, with this one. */
    public List<Integer> around() {
        return IntStream.rangeClosed(Math.max(1, page - 2), Math.min(pages, page + 2))
                .boxed()
                .toList();
    }
}
