package eu.vipatwork.reading.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a long list.
 *
 * @param page from 1
 * @param pages of the whole list, 1 or more
 * @param from the place in the list where the page begins
 * @param to the place behind its end
 */
public record PageRange(int page, int pages, int from, int to) {

    /** @param asked as it came from outside; what is no page is the first, or the last */
    static PageRange of(String asked, int size, int entriesAPage) {
        int pages = Math.max(1, (size + entriesAPage - 1) / entriesAPage);
        int page = asked.matches("[0-9]{1,6}") ? Math.max(1, Math.min(pages, Integer.parseInt(asked))) : 1;
        int from = (page - 1) * entriesAPage;
        return new PageRange(page, pages, from, Math.min(size, from + entriesAPage));
    }

    /** The pages to offer: those around this one. */
    public List<Integer> around() {
        return IntStream.rangeClosed(Math.max(1, page - 2), Math.min(pages, page + 2))
                .boxed()
                .toList();
    }
}
