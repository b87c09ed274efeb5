package eu.vipatwork.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.PersonId;
import eu.vipatwork.shared.database.ModuleUnit;

/** The stored accounts. Works in the caller's transaction. */
@Dependent
public class PersonRepository {

    /** Ids in one query. */
    private static final int BATCH = 500;

    private final EntityManager people;

    @Inject
    PersonRepository(@ModuleUnit("people") EntityManager people) {
        this.people = people;
    }

    public Optional<PersonRow> find(PersonId id) {
        return Optional.ofNullable(people.find(PersonRow.class, id.toString()));
    }

    /** The person with this address, in any spelling that {@link EmailAddress#normalised} makes the same. */
    public Optional<PersonRow> findByEmail(String email) {
        return people.createQuery("select p from PersonRow p where p.email = :email", PersonRow.class)
                .setParameter("email", EmailAddress.normalised(email))
                .getResultStream()
                .findFirst();
    }

    /** Writes at once, so that rows that refer to the person can follow. */
    public void add(PersonRow person) {
        people.persist(person);
        people.flush();
    }

    /** Writes at once, so that a row that still refers to the person fails here. */
    public void remove(PersonRow person) {
        people.remove(person);
        people.flush();
    }

    /** @return whether there is such a person */
    boolean rename(PersonId person, String name) {
        return people.createQuery("update PersonRow p set p.name = :name where p.id = :id")
                        .setParameter("name", name)
                        .setParameter("id", person.toString())
                        .executeUpdate()
                == 1;
    }

    /** @param language null leaves the choice to the browser */
    void setLanguage(PersonId person, Locale language) {
        people.createQuery("update PersonRow p set p.language = :language where p.id = :id")
                .setParameter("language", language == null ? null : language.toLanguageTag())
                .setParameter("id", person.toString())
                .executeUpdate();
    }

    /** The names of these people; an unknown id has no entry. */
    Map<PersonId, String> names(Collection<PersonId> ids) {
        List<String> texts = ids.stream().map(PersonId::toString).distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            people.createQuery(
                            "select new eu.vipatwork.people.PersonRepository.IdAndName(p.id, p.name)"
                                    + " from PersonRow p where p.id in :ids",
                            IdAndName.class)
                    .setParameter("ids", texts.subList(from, Math.min(from + BATCH, texts.size())))
                    .getResultStream()
                    .forEach(found -> names.put(PersonId.of(found.id()), found.name()));
        }
        return names;
    }

    /** The result of {@link #names}. */
    public record IdAndName(String id, String name) {}
}
