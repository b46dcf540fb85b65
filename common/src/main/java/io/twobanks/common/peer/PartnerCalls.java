package io.twobanks.common.peer;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Calls to the partner's bank with Spring's HTTP clients: shows the secret, and lets through nothing but the partner's own
 * answers. What stands in one must still be read with distrust: it can be cut off, empty, or a redirect.
 */
public final class PartnerCalls implements ClientHttpRequestInterceptor {
    private final Partnership partnership;
    private final char asked;

    public PartnerCalls(Partnership partnership) {
        this(partnership, partnership.partner());
    }

    /** @param asked the letter of the one who is called, where there are more than two */
    public PartnerCalls(Partnership partnership, char asked) {
        this.partnership = partnership;
        this.asked = asked;
    }

    /** @throws NotThePartner when somebody else answers */
    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().set(Partnership.SECRET, partnership.secret());
        ClientHttpResponse response = execution.execute(request, body);
        try {
            partnership.requireAnswerOf(asked, response.getHeaders().getFirst(Partnership.ANSWERED_BY));
            return response;
        } catch (NotThePartner stranger) {
            response.close();
            throw stranger;
        }
    }
}
