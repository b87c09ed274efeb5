package eu.vipatwork.xapi.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why another store did not answer. The sentence is stored; pages recognise it and translate it. */
public enum ConnectionFailure {
    REFUSED("the connection was refused"),
    UNREACHABLE("there is no way to the server"),
    NAME_UNKNOWN("the name of the server is not known"),
    LATE("it did not answer in time"),
    UNTRUSTED("its certificate is not trusted"),
    INSECURE("no secure connection could be made"),
    BROKEN("the connection broke off"),
    STOPPED("this server was about to stop");

    private final String sentence;

    ConnectionFailure(String sentence) {
        this.sentence = "no answer: " + sentence;
    }

    /** In English, for logs and tables. */
    public String sentence() {
        return sentence;
    }

    /** The client wraps the failure, sometimes twice, so the causes say more than the exception itself. */
    static ConnectionFailure of(IOException failure) {
        if (isAny(failure, HttpTimeoutException.class)) {
            return LATE;
        }
        if (isAny(failure, UnresolvedAddressException.class) || isAny(failure, UnknownHostException.class)) {
            return NAME_UNKNOWN;
        }
        if (isAny(failure, CertificateException.class)) {
            return UNTRUSTED;
        }
        if (isAny(failure, SSLException.class)) {
            return INSECURE;
        }
        if (isAny(failure, NoRouteToHostException.class)) {
            return UNREACHABLE;
        }
        return isAny(failure, ConnectException.class) ? REFUSED : BROKEN;
    }

    private static boolean isAny(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(kind::isInstance);
    }
}
