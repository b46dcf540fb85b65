package io.twobanks.common.feign;

import feign.InvocationContext;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import feign.ResponseInterceptor;
import io.twobanks.common.peer.NotThePartner;
import io.twobanks.common.peer.Partnership;
import java.util.List;

/**
 * Calls to the other bank: this bank shows the secret, and believes nobody but the other bank of the same run. An address in
 * a registry can be old, and the server that has it now may answer: what it says is as good as no answer.
 */
final class BelievePartner implements RequestInterceptor, ResponseInterceptor {
    private final Partnership partnership;

    BelievePartner(Partnership partnership) {
        this.partnership = partnership;
    }

    @Override
    public void apply(RequestTemplate request) {
        request.header(Partnership.SECRET, partnership.secret());
    }

    @Override
    public Object intercept(InvocationContext answer, Chain chain) throws Exception {
        try {
            partnership.requirePartner(
                    answer.response().headers().getOrDefault(Partnership.ANSWERED_BY, List.of()).stream()
                            .findFirst()
                            .orElse(null));
        } catch (NotThePartner stranger) {
            answer.response().close(); // Nobody reads it any more, and its connection is needed.
            throw stranger;
        }
        return chain.next(answer);
    }
}
