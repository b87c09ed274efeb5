package eu.vipatwork.web.administration;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The API of the administrator's command line of the same version. It is not stable for other programs, so the OpenAPI
 * description does not include it.
 */
@ApplicationPath("/api/admin")
public class AdministrationApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AdministrationResource.class,
                KeysResource.class,
                StatementsTransferResource.class,
                RetentionResource.class,
                ImportResource.class,
                PlatformsResource.class,
                SecretKeysResource.class,
                AdministrationTokenFilter.class,
                ProblemMapper.class);
    }
}
