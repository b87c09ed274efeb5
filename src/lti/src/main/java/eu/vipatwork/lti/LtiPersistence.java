package eu.vipatwork.lti;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import eu.vipatwork.shared.database.ModuleUnit;

/**
 * Gives the module's beans the entity manager of its persistence unit. It is an enterprise bean, as the container fills
 * {@code @PersistenceContext} of a library's class in no other.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LtiPersistence {

    @PersistenceContext(unitName = "lti")
    private EntityManager entityManager;

    /** The proxy of the container, which uses the current transaction. */
    @Produces
    @ModuleUnit("lti")
    public EntityManager entityManager() {
        return entityManager;
    }
}
