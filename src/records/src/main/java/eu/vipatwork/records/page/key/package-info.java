/** Creating, rotating and revoking access keys. A secret is shown once. */
package eu.vipatwork.records.page.key;
