package io.twobanks.common.door;

import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/** Where Tomcat would write a page of HTML about a request that it could not read, it writes a problem document. */
public final class ProblemValve extends ErrorReportValve {
    /** Makes it the one that reports; Tomcat makes its own instance of this class. */
    static void reportAll(Context application) {
        if (application.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            OddRequest.problem(HttpStatus.resolve(response.getStatus())).writeTo(response);
        } catch (IOException gone) {
            container.getLogger().debug("Nobody is there to be told", gone);
        }
    }
}
