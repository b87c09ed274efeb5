package eu.vipatwork.launcher;

import java.lang.management.ManagementFactory;

import com.sun.management.HotSpotDiagnosticMXBean;

/**
 * The part of this process that holds its objects. While a server works, Java leaves it room to breathe (deploy/java-options), because each time that it is full
 * everything stands still; but what only the start needed is worth giving back to the system once.
 */
final class HeapTrimmer {

    private static final String LEAST_FREE = "MinHeapFreeRatio";
    private static final String MOST_FREE = "MaxHeapFreeRatio";
    private static final String NOTHING = "0";
    private static final String LITTLE = "1";

    private HeapTrimmer() {}

    /** Collects what nobody uses, and gives back to the system all of what is free but a hundredth. */
    static void giveBack() {
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String least = options.getVMOption(LEAST_FREE).getValue();
        String most = options.getVMOption(MOST_FREE).getValue();
        options.setVMOption(LEAST_FREE, NOTHING);
        options.setVMOption(MOST_FREE, LITTLE);
        System.gc();
        options.setVMOption(MOST_FREE, most);
        options.setVMOption(LEAST_FREE, least);
    }
}
