package eu.vipatwork.people.chores;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import eu.vipatwork.people.ForgetExpired;
import eu.vipatwork.people.joining.ForgetInvitations;
import eu.vipatwork.people.letters.SendLetters;
import eu.vipatwork.people.letters.WithdrawLetters;

/** The room's timer. On each node of a cluster it runs; the work itself is shared through the database. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Chores {

    private static final Logger LOG = System.getLogger(Chores.class.getName());

    @Inject
    private SendLetters sendLetters;

    @Inject
    private WithdrawLetters withdrawLetters;

    @Inject
    private ForgetExpired forgetExpired;

    @Inject
    private ForgetInvitations forgetInvitations;

    /** Every fifteen seconds, so that whoever waits for a link does not wait long. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void sendLetters() {
        quietly(sendLetters::send);
    }

    /** In the night. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void forget() {
        quietly(forgetExpired::forget);
        quietly(forgetInvitations::outOfDate);
        quietly(withdrawLetters::outOfDate);
    }

    /** A chore that fails is told and tried again at its next time; it must not stop the timer. */
    private static void quietly(Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a chore failed and will be tried again", e);
        }
    }
}
