package eu.vipatwork.people.letters;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Sends what waits. No transaction is open while the mail server is spoken to. */
@Dependent
public class SendLetters {

    private final LetterBox box;
    private final Post post;

    @Inject
    SendLetters(LetterBox box, Post post) {
        this.box = box;
        this.post = post;
    }

    /**
     * Tries each letter whose time has come, once. Several nodes may do so at the same time.
     *
     * @return how many went out
     */
    public int send() {
        int sent = 0;
        while (post.isOpen()) {
            Optional<LetterId> id = box.claim();
            if (id.isEmpty()) {
                break;
            }
            Optional<Letter> letter = box.read(id.get());
            if (letter.isPresent() && deliver(id.get(), letter.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean deliver(LetterId id, Letter letter) {
        try {
            post.deliver(letter);
            box.sent(id);
            return true;
        } catch (Post.NotDelivered e) {
            box.failed(id, e.getMessage());
            return false;
        }
    }
}
