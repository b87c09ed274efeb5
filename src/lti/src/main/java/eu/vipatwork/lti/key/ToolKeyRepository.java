package eu.vipatwork.lti.key;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import eu.vipatwork.shared.database.ModuleUnit;

/** The table of tool keys. Runs in the caller's transaction. */
@Dependent
class ToolKeyRepository {

    private final EntityManager lti;

    @Inject
    ToolKeyRepository(@ModuleUnit("lti") EntityManager lti) {
        this.lti = lti;
    }

    List<ToolKeyRow> newestFirst() {
        return lti.createQuery("select k from ToolKeyRow k order by k.created desc, k.kid desc", ToolKeyRow.class)
                .getResultList();
    }

    void add(ToolKeyRow row) {
        lti.persist(row);
        lti.flush();
    }

    void delete(ToolKeyRow row) {
        lti.remove(row);
    }
}
