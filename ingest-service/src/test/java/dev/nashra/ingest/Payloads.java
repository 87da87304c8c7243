package dev.nashra.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Calls that are wrong in one way or several: good ones, spoiled by chance. */
final class Payloads {
    private static final List<String> SEEDS =
            List.of(
                    """
                    {"uri":"https://a.example/1","source":"fuzz","headline":"ميناء صحرا","body_text":"استأنف.\\nثم","language":"ar",\
                    "versioncreated":"2026-11-02T08:15:00Z","subject":[{"code":"medtop:1","name":"x"}],"pubstatus":"usable"}""",
                    """
                    {"uri":"1","source":"fuzz","body_html":"<p>a<b>c</p><script>x</script><div><div>"}
                    {"uri":"2","source":"fuzz","headline":"b"}

                    {"uri":"3"}""",
                    Rss.items(3, 1, ""),
                    """
                    <?xml version="1.0" encoding="windows-1256"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/hostname">]>
                    <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title type="html">&b;&d;&lt;b&gt;</title>
                    <updated>2026-11-02T08:00:00Z</updated><content type="xhtml"><div>x</div></content></entry></feed>""",
                    """
                    {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>x"},{"id":2}]}""",
                    """
                    <html><head><meta charset=windows-1256><script type="application/ld+json">{"@type":"NewsArticle",</script>
                    </head><body><article><h1>a</h1><p>b b b b b b b b b b b b</p></article></body></html>""",
                    """
                    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentSet><inlineXML><nitf/></inlineXML>
                    </contentSet></newsItem>""",
                    "<nitf><head><title>a</title></head><body><body.content><p>b</p></body.content></body></nitf>",
                    "{\"url\":\"http://127.0.0.1:1/a\",\"source\":\"fuzz\",\"paused\":true}",
                    "<opml><body><outline xmlUrl=\"http://127.0.0.1:1/\" text=\"a\"/></body></opml>",
                    "");
    private static final List<String> TOKENS =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    "\"",
                    "\\u0000",
                    "\\ud800",
                    "null",
                    "1e999999",
                    "-0",
                    "<",
                    "</",
                    ">",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "&#x0;",
                    "&#xFFFFFFFF;",
                    "&lt;",
                    "\u0000",
                    "\uFFFE",
                    "\u202E",
                    "\n",
                    "\r\n",
                    "\t",
                    "%00",
                    "../",
                    "<?xml version=\"1.1\" encoding=\"UTF-32\"?>",
                    "<script>",
                    "xmlns:a=\"b\"",
                    ",",
                    ":",
                    "''",
                    "مرحبا");
    private static final List<Endpoint> ENDPOINTS =
            List.of(
                    new Endpoint("POST", "/api/v1/articles", "application/json"),
                    new Endpoint("POST", "/api/v1/articles/_bulk", "application/x-ndjson"),
                    new Endpoint("POST", "/api/v1/articles/_bulk", "application/x-ndjson"),
                    new Endpoint("POST", "/api/v1/sources/fuzz/documents", null),
                    new Endpoint("POST", "/api/v1/sources/fuzz/documents", "application/rss+xml"),
                    new Endpoint("POST", "/api/v1/sources/fuzz/documents", "text/html"),
                    new Endpoint("POST", "/api/v1/sources/fuzz/documents", "application/json"),
                    new Endpoint("POST", "/api/v1/sources/Fu%20zz/documents", "text/xml"),
                    new Endpoint("POST", "/api/v1/feeds", "application/json"),
                    new Endpoint("POST", "/api/v1/feeds/_opml", "text/x-opml"),
                    new Endpoint("POST", "/api/v1/feeds/_opml?source=fuzz", "text/x-opml"),
                    new Endpoint("POST", "/api/v1/feeds/0123/refresh", null),
                    new Endpoint("PATCH", "/api/v1/feeds/0123", "application/json"),
                    new Endpoint("POST", "/api/v1/discover", "application/json"),
                    new Endpoint("POST", "/api/v1/push", "application/json"),
                    new Endpoint(
                            "GET",
                            "/api/v1/websub/0123?hub.mode=subscribe&hub.topic=a&hub.challenge=b",
                            null),
                    new Endpoint("POST", "/api/v1/websub/0123", "application/rss+xml"),
                    new Endpoint(
                            "DELETE", "/api/v1/articles/0123456789abcdef0123456789abcdef", null),
                    new Endpoint("DELETE", "/api/v1/articles/%2e%2e%2f", null),
                    new Endpoint("POST", "/api/v1/nothing", "application/json"));
    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/x-ndjson",
                    "application/rss+xml",
                    "application/atom+xml; charset=windows-1256",
                    "application/feed+json",
                    "text/xml; charset=utf-16",
                    "text/html",
                    "text/html; charset=nonsense",
                    "application/octet-stream",
                    "text/x-opml",
                    "multipart/form-data; boundary=a",
                    "image/png",
                    ";;;");
    private static final List<String> METHODS =
            List.of("POST", "GET", "PATCH", "DELETE", "PUT", "HEAD");
    private static final List<String> ENCODINGS =
            List.of("gzip", "gzip", "deflate", "br", "gzip, gzip", "x");

    private final RandomGenerator random;

    Payloads(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A call.
     *
     * @param type {@code Content-Type}; null for none
     * @param encoding {@code Content-Encoding}; null for none
     * @param extra another header's name, and its value
     */
    record Call(
            String method,
            String path,
            String type,
            String encoding,
            String[] extra,
            byte[] body) {}

    private record Endpoint(String method, String path, String type) {}

    Call next() {
        Endpoint endpoint = any(ENDPOINTS);
        byte[] body = spoiled(any(SEEDS));
        String encoding = chance(6) ? (chance(4) ? any(ENCODINGS) : "gzip") : null;
        if ("gzip".equals(encoding) && !chance(4)) {
            body = Gzip.of(body);
            if (chance(3)) {
                body = chance(2) ? cut(body) : flipped(body);
            }
        }
        return new Call(
                chance(12) ? any(METHODS) : endpoint.method(),
                endpoint.path(),
                chance(6) ? any(TYPES) : endpoint.type(),
                encoding,
                extra(),
                body);
    }

    private String[] extra() {
        return switch (random.nextInt(30)) {
            case 0 -> new String[] {"X-Hub-Signature", "sha256=" + any(TOKENS).strip()};
            case 1 -> new String[] {"x-superdesk-signature", "sha1=zz"};
            case 2 ->
                    new String[] {"Idempotency-Key", "\"" + "k".repeat(random.nextInt(300)) + "\""};
            case 3 -> new String[] {"traceparent", "00-zz-11-01"};
            case 4 -> new String[] {"Authorization", "Bearer " + "x".repeat(random.nextInt(60))};
            case 5 -> new String[] {"Accept", "image/png"};
            default -> new String[] {"X-Nothing", "1"};
        };
    }

    private byte[] spoiled(String seed) {
        StringBuilder text = new StringBuilder(seed);
        int times = random.nextInt(6);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> text.insert(at, any(TOKENS));
                case 1 -> text.insert(at, any(TOKENS).repeat(random.nextInt(200)));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                case 3 -> text.setLength(at);
                case 4 -> text.insert(at, any(SEEDS));
                default -> text.insert(at, text.substring(at));
            }
        }
        byte[] bytes =
                text.toString().getBytes(chance(5) ? Charset.forName("windows-1256") : UTF_8);
        return chance(3) ? flipped(bytes) : bytes;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] spoiled = bytes.clone();
        for (int i = random.nextInt(1, 8); i > 0 && spoiled.length > 0; i--) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
        }
        return spoiled;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
