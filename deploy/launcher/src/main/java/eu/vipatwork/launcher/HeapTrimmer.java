package eu.vipatwork.launcher;

import java.lang.management.ManagementFactory;

import com.sun.management.HotSpotDiagnosticMXBean;

/**
 * Returns the heap that only the start needed to the system, once. Later Java keeps free space in the heap, as each
 * full collection stops the server (deploy/java-options).
 */
final class HeapTrimmer {

    private static final String MIN_FREE = "MinHeapFreeRatio";
    private static final String MAX_FREE = "MaxHeapFreeRatio";
    private static final String ZERO_PERCENT = "0";
    private static final String ONE_PERCENT = "1";

    private HeapTrimmer() {}

    /** Collects garbage and returns all but a hundredth of the free heap to the system. */
    static void trim() {
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String least = options.getVMOption(MIN_FREE).getValue();
        String most = options.getVMOption(MAX_FREE).getValue();
        options.setVMOption(MIN_FREE, ZERO_PERCENT);
        options.setVMOption(MAX_FREE, ONE_PERCENT);
        System.gc();
        options.setVMOption(MAX_FREE, most);
        options.setVMOption(MIN_FREE, least);
    }
}
