/** Classes that break each rule of {@code eu.vipatwork.web.ArchitectureTest}, to show that the rules work. */
package eu.vipatwork.sample;
