package dev.nashra.edge.access;

/** Which paths are closed unless opened. */
final class Paths {
    private Paths() {}

    static boolean isApi(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.equals("api") || relative.startsWith("api/");
    }
}
