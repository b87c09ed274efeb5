package eu.vipatwork.web.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
 * Runs the scheduled jobs of all modules, after the migration of the tables and until the application stops. It uses
 * the managed executor, since EJB timers need a database of their own.
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
    private Instance<ScheduledJob> jobs;

    @PostConstruct
    void start() {
        for (ScheduledJob job : jobs) {
            long pause = job.pause().toSeconds();
            running.add(executor.scheduleWithFixedDelay(() -> run(job), pause, pause, TimeUnit.SECONDS));
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(job -> job.cancel(false));
    }

    private static void run(ScheduledJob job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a scheduled job failed and will be retried", e);
        }
    }
}
