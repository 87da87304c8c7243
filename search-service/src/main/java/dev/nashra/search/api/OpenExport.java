package dev.nashra.search.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.nashra.search.page.ArticleExport;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * An export whose answer has begun, or will; its place and its snapshot are given back when that
 * has ended, and also if it never begins.
 */
final class OpenExport implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(OpenExport.class);

    /** So little at once that a slow reader's pace shows. */
    private static final int SLICE = 16 * 1024;

    private final ArticleExport.Run run;
    private final ExportPlaces.Place place;
    private final ReaderPace pace;
    private final ObjectWriter json;
    private final RoutingContext call;
    private final AtomicBoolean begun = new AtomicBoolean();

    OpenExport(
            ArticleExport.Run run,
            ExportPlaces.Place place,
            ReaderPace pace,
            ObjectWriter json,
            RoutingContext call) {
        this.run = run;
        this.place = place;
        this.pace = pace;
        this.json = json;
        this.call = call;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        if (!begun.compareAndSet(false, true)) {
            throw new IOException("the call ended before its answer began");
        }
        try (place;
                run) {
            run.to(
                    article -> {
                        write(json.writeValueAsBytes(article), out);
                        out.write('\n');
                    });
        } catch (IOException e) {
            if (!call.response().closed()) {
                throw e;
            }
            LOG.debugf(e, "the reader of an export is gone");
        }
    }

    private void write(byte[] line, OutputStream out) throws IOException {
        for (int at = 0; at < line.length; at += SLICE) {
            int length = Math.min(SLICE, line.length - at);
            pace.awaits();
            out.write(line, at, length);
            pace.took(length);
        }
    }

    /** The call has ended. */
    void ended() {
        if (begun.compareAndSet(false, true)) {
            run.close();
            place.close();
        }
    }

    /** Ends the call of a reader that is too slow. */
    void cutIfTooSlow() {
        if (pace.isTooSlow()) {
            Cut.off(call);
        }
    }
}
