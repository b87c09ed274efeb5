package eu.vipatwork.web.start;

import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import eu.vipatwork.shared.ScheduledJob;

/**
 * Runs the chores of all rooms once the tables are there, until the application ends. The platform's scheduled executor
 * does it: EJB timers would ask for a database of their own.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobScheduler {

    private static final Logger LOG = System.getLogger(JobScheduler.class.getName());

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Instance<ScheduledJob> chores;

    @PostConstruct
    void start() {
        for (ScheduledJob chore : chores) {
            long pause = chore.pause().toSeconds();
            running.add(executor.scheduleWithFixedDelay(() -> run(chore), pause, pause, TimeUnit.SECONDS));
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(chore -> chore.cancel(false));
    }

    private static void run(ScheduledJob chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a chore failed and will be tried again", e);
        }
    }
}
