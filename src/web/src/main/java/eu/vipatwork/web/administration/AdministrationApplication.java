package eu.vipatwork.web.administration;

import java.util.Set;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * What the administrator's command line speaks to, of the same version: nothing here is promised to other programs, so the
 * description of the JSON API (OpenAPI) leaves it out.
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
