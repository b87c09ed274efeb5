package eu.vipatwork.people;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import eu.vipatwork.people.password.PasswordChanged;

/** Records the events that other modules observe, in the order in which they were fired. */
@ApplicationScoped
public class RecordedEvents {

    private final List<Object> events = new CopyOnWriteArrayList<>();

    void onPersonErased(@Observes PersonErased erased) {
        events.add(erased);
    }

    void onPasswordChanged(@Observes PasswordChanged changed) {
        events.add(changed);
    }

    public List<Object> all() {
        return List.copyOf(events);
    }

    void clear() {
        events.clear();
    }
}
