package dev.nashra.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Window TEN = window(10, 1);

    @Test
    void whatWasThereIsNoNews() {
        Window.Glance glance = TEN.to(TEN);

        assertThat(glance.fresh()).isEmpty();
        assertThat(glance.changed()).isEmpty();
        assertThat(glance.overran()).isFalse();
    }

    @Test
    void whatSaysSomethingElseHasChanged() {
        Window.Glance glance = TEN.to(new Window(List.of(new Window.Item("10", "other"))));

        assertThat(glance.changed()).containsExactly("10");
        assertThat(glance.isNews("10")).isTrue();
    }

    @Test
    void aWindowThatMovedOnAsUsualLostNothing() {
        Window.Glance glance = TEN.to(window(16, 7));

        assertThat(glance.fresh()).containsExactlyInAnyOrder("11", "12", "13", "14", "15", "16");
        assertThat(glance.overran()).isFalse();
    }

    @Test
    void aWindowWithNothingInCommonOverran() {
        assertThat(TEN.to(window(25, 16)).overran()).isTrue();
    }

    @Test
    void aPinnedItemDoesNotHideThatTheRestOverran() {
        List<Window.Item> items = new ArrayList<>(window(25, 16).items());
        items.add(item(3));

        assertThat(TEN.to(new Window(items)).overran()).isTrue();
    }

    @Test
    void oneItemInCommonAtTheEdgeIsEnough() {
        assertThat(TEN.to(window(19, 10)).overran()).isFalse();
    }

    @Test
    void itemsThatThePublisherTakesAwayAreNoOverrun() {
        List<Window.Item> items = new ArrayList<>(window(11, 1).items());
        items.remove(item(10));

        assertThat(TEN.to(new Window(items)).overran()).isFalse();
    }

    @Test
    void aFeedThatHeldNothingCannotOverrun() {
        assertThat(Window.EMPTY.to(TEN).overran()).isFalse();
    }

    @Test
    void whatAHubDeliveredComesFirst() {
        Window with = TEN.with(new Window(List.of(new Window.Item("10", "other"), item(11))));

        assertThat(with.items()).startsWith(new Window.Item("10", "other"), item(11)).hasSize(11);
    }

    @Test
    void whatACacheBringsBackIsNoNews() {
        Window read = window(16, 7).remembering(TEN);

        assertThat(read.to(TEN).fresh()).isEmpty();
        assertThat(read.to(window(18, 9)).fresh()).containsExactlyInAnyOrder("17", "18");
        assertThat(read.to(window(18, 9)).overran()).isFalse();
        assertThat(read.to(window(40, 31)).overran()).isTrue();
    }

    @Test
    void remembersOnlySoMuch() {
        assertThat(window(10, 1).remembering(window(900, 100)).items()).hasSize(70);
    }

    @Test
    void keepsNoMoreThanItMay() {
        assertThat(window(5_000, 1).items()).hasSize(Window.MAX_ITEMS).startsWith(item(5_000));
    }

    private static Window window(int newest, int oldest) {
        return new Window(
                IntStream.rangeClosed(oldest, newest)
                        .map(i -> newest + oldest - i)
                        .mapToObj(WindowTest::item)
                        .toList());
    }

    private static Window.Item item(int number) {
        return new Window.Item("" + number, "sum");
    }
}
