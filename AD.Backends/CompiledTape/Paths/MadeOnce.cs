namespace AD.Backends;

/// <summary>What is made once for each key, by the first thread that asks for it; who asks for another key does not wait. Safe to share between threads.</summary>
/// <param name="make">Makes it, of a key and numbers.</param>
internal sealed class MadeOnce<TKey, TValue>(Func<TKey, ReadOnlySpan<double>, TValue> make)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Place> places = [];

    /// <summary>What has been made so far.</summary>
    public KeyValuePair<TKey, TValue>[] All
    {
        get
        {
            lock (places)
            {
                return [.. places.Where(entry => entry.Value.IsMade).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Made))];
            }
        }
    }

    /// <summary>What belongs to a key, made of these numbers where it has not been made.</summary>
    public TValue Of(TKey key, ReadOnlySpan<double> numbers)
    {
        Place? place;
        lock (places)
        {
            if (!places.TryGetValue(key, out place))
            {
                places.Add(key, place = new());
            }
        }

        lock (place)
        {
            if (!place.IsMade)
            {
                place.Made = make(key, numbers);
                place.IsMade = true;
            }

            return place.Made;
        }
    }

    /// <summary>Forgets a key; who has taken its value keeps it.</summary>
    public void Forget(TKey key)
    {
        lock (places)
        {
            places.Remove(key);
        }
    }

    private sealed class Place
    {
        private volatile bool isMade;

        public bool IsMade
        {
            get => isMade;
            set => isMade = value;
        }

        public TValue Made { get; set; } = default!;
    }
}
